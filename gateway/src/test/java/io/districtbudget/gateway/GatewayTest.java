package io.districtbudget.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class GatewayTest {

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "/", management = true)
  URI management;

  private static URI door(String path) {
    return URI.create("http://localhost:" + RestAssured.port + path);
  }

  private static RequestSpecification finance() {
    return given().auth().oauth2(TestTokens.of("caller-" + UUID.randomUUID()));
  }

  @Nested
  class WhoMayPass {

    @Test
    void nobodyWithoutAToken() {
      given()
          .get("/api/v1/projects")
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("www-authenticate", "Bearer")
          .header("content-language", "zh-CN")
          .body("code", equalTo("TOKEN_MISSING"))
          .body("status", equalTo(401))
          .body("type", equalTo("urn:district-budget:problem:token-missing"))
          .body("detail", containsString("访问令牌"))
          .body("detailEn", containsString("no access token"))
          .body("instance", equalTo("/api/v1/projects"))
          .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void theRefusalIsInEnglishForWhoAsksForIt() {
      given()
          .header("Accept-Language", "en-GB,en;q=0.8")
          .get("/api/v1/projects")
          .then()
          .statusCode(401)
          .header("content-language", "en")
          .body("detail", containsString("no access token"))
          .body("detailEn", nullValue());
    }

    @Test
    void noTokenThatTheRealmDidNotSignForThisSystem() {
      refused(TestTokens.ofAnotherRealm("a"), 401, "TOKEN_INVALID");
      refused(TestTokens.forAnotherAudience("b"), 401, "TOKEN_INVALID");
      refused(TestTokens.expired("c"), 401, "TOKEN_INVALID");
      refused("not.a.token", 401, "TOKEN_INVALID");
    }

    @Test
    void noTokenThatHasExpiredSinceItPassed() throws InterruptedException {
      var token = TestTokens.expiringIn(2, "f");
      for (int time = 0; time < 2; time++) {
        given().auth().oauth2(token).get("/api/v1/projects").then().statusCode(200);
      }
      refused(token.substring(0, token.length() - 6) + "AAAAAA", 401, "TOKEN_INVALID");
      Thread.sleep(2_500);
      refused(token, 401, "TOKEN_INVALID");
    }

    @Test
    void noTokenOfTheDemoRealmOutsideTheLocalLauncher() {
      refused(TestTokens.ofDemoRealm("d"), 401, "TOKEN_INVALID");
    }

    @Test
    void nobodyWithoutARoleOfThisSystem() {
      refused(TestTokens.without("finance", "e"), 403, "ROLE_MISSING");
    }

    private void refused(String token, int status, String code) {
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/projects")
          .then()
          .statusCode(status)
          .contentType("application/problem+json")
          .body("code", equalTo(code));
    }

    @Test
    void noOneMoreOftenThanAllowed() {
      var token = TestTokens.of("hurried");
      int last = 0;
      for (int i = 0; i < 80 && last != 429; i++) {
        last = given().auth().oauth2(token).get("/api/v1/projects").statusCode();
        assertThat(last).isEqualTo(i < 40 ? 200 : last);
      }
      given()
          .auth()
          .oauth2(token)
          .get("/api/v1/projects")
          .then()
          .statusCode(429)
          .header("retry-after", equalTo("1"))
          .body("code", equalTo("TOO_MANY_REQUESTS"));
      finance().get("/api/v1/projects").then().statusCode(200);
    }

    @Test
    void noPageOfAnotherSite() {
      finance()
          .header("Origin", "https://elsewhere.example")
          .get("/api/v1/projects")
          .then()
          .header("access-control-allow-origin", nullValue());
    }
  }

  @Nested
  class SessionsOfBrowsers {

    private static final String COOKIE = "q_session_web";

    @Test
    void aWriteMustComeFromOurOwnPages() {
      given()
          .cookie(COOKIE, "whatever")
          .header("Origin", "https://elsewhere.example")
          .header("X-Requested-With", "JavaScript")
          .post("/api/v1/projects")
          .then()
          .statusCode(403)
          .contentType("application/problem+json")
          .body("code", equalTo("CROSS_SITE_REQUEST"));
      given().cookie(COOKIE, "whatever").delete("/api/v1/projects/7").then().statusCode(403);
    }

    @Test
    void anEndedSessionIsToldApartFromAMissingToken() {
      given()
          .cookie(COOKIE, "whatever")
          .header("X-Requested-With", "JavaScript")
          .post("/api/v1/projects")
          .then()
          .statusCode(499)
          .header("location", nullValue())
          .body("code", equalTo("SESSION_EXPIRED"));
    }

    @Test
    void aTokenCountsAloneAndNoCookieReachesAService() {
      finance()
          .cookie(COOKIE, "whatever")
          .cookie("other", "secret")
          .header("Origin", "https://elsewhere.example")
          .post("/api/v1/projects")
          .then()
          .statusCode(200)
          .body("headers", not(hasKey("cookie")))
          .body("headers.authorization", startsWith("Bearer "));
    }

    @Test
    void signingInIsOffUnlessConfigured() {
      given().get("/sign-in?to=/").then().statusCode(404).body("code", equalTo("SIGN_IN_OFF"));
      given().redirects().follow(false).get("/sign-out").then().statusCode(302);
    }
  }

  @Nested
  class Pages {

    @Test
    void everyAnswerTellsBrowsersWhatTheyMayDo() {
      given()
          .accept("text/html")
          .get("/")
          .then()
          .statusCode(200)
          .header("cache-control", equalTo("no-cache"))
          .header("content-security-policy", containsString("frame-ancestors 'none'"))
          .header("referrer-policy", equalTo("same-origin"));
      finance()
          .get("/api/v1/projects")
          .then()
          .header("x-content-type-options", equalTo("nosniff"))
          .header("content-security-policy", nullValue());
    }
  }

  @Nested
  class TheWayThere {

    @Test
    void passesACopyOverThatIsAwayAlsoWithABody() {
      for (int turn = 0; turn < 4; turn++) {
        finance()
            .body(new byte[20 * 1024])
            .post("/api/v1/indicators")
            .then()
            .statusCode(200)
            .body("length", equalTo(20 * 1024));
      }
    }

    @ParameterizedTest
    @CsvSource({
      "/api/v1/projects, project",
      "/api/v1/projects/7/budgets/2022?asOf=2022-06-30, project",
      "/api/v1/projects:batch, project",
      "/api/v1/indicators?q=%E6%95%B0%E9%87%8F, indicator",
      "/api/v1/targets/7/2022/versions/1..2, indicator",
    })
    void goesByThePath(String uri, String service) {
      finance()
          .urlEncodingEnabled(false)
          .get(uri)
          .then()
          .statusCode(200)
          .body("service", equalTo(service))
          .body("uri", equalTo(uri));
    }

    @ParameterizedTest
    @CsvSource({
      "/api/v1/projects%3Abatch, /api/v1/projects:batch",
      "/api/v1/targets%3abatch?atomic=true&after=a%3Ab,"
          + " /api/v1/targets:batch?atomic=true&after=a%3Ab",
    })
    void anEncodedColonOfThePathIsAColon(String sent, String received) {
      finance()
          .urlEncodingEnabled(false)
          .contentType("application/x-ndjson")
          .body(new byte[] {'{', '}'})
          .post(sent)
          .then()
          .statusCode(200)
          .body("uri", equalTo(received));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nothing", "/api/v1/projectsandmore", "/api", "/elsewhere", "/q/nothing"})
    void anUnknownPathIsRefused(String path) {
      finance()
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", equalTo("PATH_UNKNOWN"));
    }

    @Test
    void keepsMethodBodyAndHeaders() {
      finance()
          .header("Idempotency-Key", "k-1")
          .header("If-Match", "\"4\"")
          .contentType("application/json")
          .body("{\"name\":\"道路保洁\"}")
          .patch("/api/v1/projects/7")
          .then()
          .statusCode(200)
          .body("method", equalTo("PATCH"))
          .body("length", equalTo(23))
          .body("headers.idempotency-key", equalTo("k-1"))
          .body("headers.if-match", equalTo("\"4\""))
          .body("headers.authorization", containsString("Bearer "));
    }

    @Test
    void leavesOutWhatConcernsOneConnectionAndWhatCallersMayNotClaim() {
      finance()
          .header("Connection", "x-private")
          .header("X-Private", "1")
          .header("TE", "trailers")
          .header("Proxy-Authorization", "Basic x")
          .header("X-Forwarded-For", "8.8.8.8")
          .header("Forwarded", "for=8.8.8.8")
          .get("/api/v1/projects")
          .then()
          .statusCode(200)
          .body("headers.x-private", nullValue())
          .body("headers.te", nullValue())
          .body("headers.proxy-authorization", nullValue())
          .body("headers.forwarded", nullValue())
          .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
          .body(
              "headers.x-forwarded-host",
              equalTo(RestAssured.baseURI.replace("http://", "") + ":" + RestAssured.port));
    }

    @Test
    void carriesTheTraceOn() {
      finance()
          .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
          .get("/api/v1/projects")
          .then()
          .body("headers.traceparent", containsString("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void beginsATraceWhereThereIsNone() {
      finance()
          .get("/api/v1/projects")
          .then()
          .body("headers.traceparent", matchesPattern("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    @Test
    void isClosedToBodiesThatAreTooLarge() {
      finance()
          .body(new byte[100 * 1024 + 1])
          .post("/api/v1/projects")
          .then()
          .statusCode(413)
          .body("code", equalTo("BODY_TOO_LARGE"))
          .body("detail", containsString("102400"));
      finance().body(new byte[100 * 1024]).post("/api/v1/projects").then().statusCode(200);
    }

    @Test
    void knowsWhatAServiceTakesThatTakesLess() {
      finance()
          .body(new byte[50 * 1024 + 1])
          .post("/api/v1/indicators")
          .then()
          .statusCode(413)
          .contentType("application/problem+json")
          .body("code", equalTo("BODY_TOO_LARGE"))
          .body("detail", containsString("51200"));
      finance().body(new byte[50 * 1024]).post("/api/v1/indicators").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/projects, 600", "/api/v1/indicators, 70"})
    void isClosedToLargeBodiesThatDoNotStateTheirLength(String path, int kib) throws Exception {
      var body = new ByteArrayInputStream(new byte[kib * 1024]);
      var request =
          HttpRequest.newBuilder(door(path))
              .header("Authorization", "Bearer " + TestTokens.of("chunked"))
              .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
              .build();
      var answer = http().send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
      assertThat(answer.body()).contains("BODY_TOO_LARGE");
    }
  }

  @Nested
  class TheWayBack {

    @Test
    void keepsStatusAndHeadersAndNamesTheDoorsOwnAddress() {
      finance()
          .post("/api/v1/projects/created")
          .then()
          .statusCode(201)
          .header("location", equalTo("/api/v1/projects/7"))
          .header("etag", equalTo("\"3\""))
          .header("x-internal", nullValue())
          .header("keep-alive", nullValue());
    }

    @Test
    @Timeout(20)
    void aStreamArrivesLineByLine() throws Exception {
      var request = authorised("/api/v1/projects/stream");
      var answer = http().send(request, HttpResponse.BodyHandlers.ofInputStream());
      var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      assertThat(lines.readLine()).isEqualTo("{\"form\":1}");

      http()
          .send(authorised("/api/v1/projects/stream-end"), HttpResponse.BodyHandlers.discarding());

      assertThat(lines.readLine()).isEqualTo("{\"form\":2}");
      assertThat(lines.readLine()).isNull();
    }

    private HttpRequest authorised(String path) {
      return HttpRequest.newBuilder(door(path))
          .header("Authorization", "Bearer " + TestTokens.of("streaming"))
          .timeout(Duration.ofSeconds(15))
          .build();
    }

    @Test
    void aServiceThatIsDownIsNamed() {
      finance()
          .get("/api/v1/assessments")
          .then()
          .statusCode(503)
          .header("retry-after", notNullValue())
          .contentType("application/problem+json")
          .body("code", equalTo("SERVICE_UNAVAILABLE"))
          .body("detail", containsString("assessment"))
          .body("detailEn", containsString("cannot be reached"));
    }

    @Test
    void aServiceThatStaysSilentIsGivenUp() {
      finance()
          .get("/api/v1/forms/silent")
          .then()
          .statusCode(504)
          .header("retry-after", notNullValue())
          .body("code", equalTo("SERVICE_TIMEOUT"))
          .body("detailEn", containsString("form"));
    }

    @Test
    void aQuestionIsAskedAgainOnAConnectionThatWasClosed() {
      finance()
          .get("/api/v1/projects/closed-once?asked=1")
          .then()
          .statusCode(200)
          .body(equalTo("second"));
      finance().head("/api/v1/projects/closed-once?asked=2").then().statusCode(200);
      finance()
          .body("{}")
          .post("/api/v1/projects/closed-once?asked=3")
          .then()
          .statusCode(502)
          .body("code", equalTo("SERVICE_FAILED"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/forms/readings, 690", "/api/v1/projects/pauses, 990"})
    void noPauseLosesARequest(String path, long aboutMillis) throws InterruptedException {
      var caller = TestTokens.of("pausing" + aboutMillis);
      for (int pause = 0; pause < 12; pause++) {
        given().auth().oauth2(caller).body("{}").post(path).then().statusCode(200);
        Thread.sleep(aboutMillis - 10 + pause * 3L); // around what ends connections or answers
      }
    }

    @Test
    void aServiceThatBreaksOffIsNamed() {
      finance()
          .body("{}")
          .post("/api/v1/forms/broken")
          .then()
          .statusCode(502)
          .body("code", equalTo("SERVICE_FAILED"));
    }
  }

  @Nested
  class OneDocumentForAll {

    @Test
    void mergesWhatTheDoorLeadsTo() {
      given()
          .get("/api/v1/openapi")
          .then()
          .statusCode(200)
          .contentType("application/json")
          .body("paths.'/api/v1/projects'.get.operationId", equalTo("projectList"))
          .body("paths.'/api/v1/indicators'.get.operationId", equalTo("indicatorList"))
          .body("paths.keySet()", not(hasItem("/internal/project")))
          .body("paths.'/api/v1/projects'.get.security[0].keySet()", hasItem("oauth2"))
          .body("components.schemas.Problem.type", equalTo("object"))
          .body(
              "components.securitySchemes.oauth2.flows.clientCredentials.tokenUrl",
              equalTo("http://id.example/realms/district-budget/protocol/openid-connect/token"));
    }

    @Test
    void keepsComponentsOfTheSameNameApart() {
      var money = "paths.'%s'.get.responses.'200'.content.'application/json'.schema.'$ref'";
      var document = given().get("/api/v1/openapi").then().extract().jsonPath();
      var own = document.getString(money.formatted("/api/v1/projects"));
      var other = document.getString(money.formatted("/api/v1/indicators"));
      assertThat(own).isNotEqualTo(other);
      assertThat(described(document, own)).isEqualTo("project");
      assertThat(described(document, other)).isEqualTo("indicator");
    }

    private String described(io.restassured.path.json.JsonPath document, String reference) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      return document.getString("components.schemas." + name + ".description");
    }

    @Test
    void saysWhichServiceIsMissing() {
      given()
          .get("/api/v1/openapi")
          .then()
          .body("x-unavailable", hasItem("assessment"))
          .body("info.description", containsString("without: assessment"));
    }

    @Test
    void soAreTheEvents() {
      given()
          .get("/api/v1/asyncapi")
          .then()
          .statusCode(200)
          .contentType("application/json")
          .body("asyncapi", equalTo("3.0.0"))
          .body(
              "components.messages.'project.registered.v1'.payload.toString()",
              containsString("properties"))
          .body(not(containsString(".schema.json\"}")));
    }

    @Test
    void isShownToPeople() {
      given()
          .get("/swagger-ui/")
          .then()
          .statusCode(200)
          .body(containsString("/api/v1/openapi"))
          .body(containsString("dashboard"));
    }
  }

  @Nested
  class CodeListsOfAllServices {

    @Test
    void arePutTogetherAndSayWhoIsMissing() {
      finance()
          .get("/api/v1/code-lists")
          .then()
          .statusCode(200)
          .contentType("application/json")
          .header("etag", nullValue())
          .body("items.name", equalTo(List.of("formCodes", "indicatorCodes", "projectCodes")))
          .body("unavailable", equalTo(List.of("assessment")));
    }

    @Test
    void areForCallersOnly() {
      given()
          .get("/api/v1/code-lists")
          .then()
          .statusCode(401)
          .body("code", equalTo("TOKEN_MISSING"));
    }
  }

  @Nested
  class Health {

    @Test
    void isReadyWhileAnyServiceIs() {
      given()
          .get(management.resolve("health/ready"))
          .then()
          .statusCode(200)
          .body("checks.find { it.name == 'services' }.data.project", equalTo("UP"))
          .body("checks.find { it.name == 'services' }.data.assessment", equalTo("DOWN"));
    }

    @Test
    void isNotWellWhenAServiceIsDown() {
      given()
          .get(management.resolve("health/well"))
          .then()
          .statusCode(503)
          .body("checks.find { it.name == 'all services' }.data.assessment", equalTo("DOWN"))
          .body("checks.find { it.name == 'all services' }.data.form", equalTo("UP"))
          .body(
              "checks.find { it.name == 'all services' }.data"
                  + ".findAll { it.key.startsWith('indicator 127.0.0.1:') }.values()",
              containsInAnyOrder("UP", "DOWN"));
    }

    @Test
    void tellsEverybodyNothingButUpOrDown() {
      for (var path : List.of("/health/live", "/health/ready")) {
        given().get(path).then().statusCode(200).body(equalTo("{\"status\":\"UP\"}"));
      }
      for (var inside : List.of("/health", "/health/well", "/q/health", "/q/metrics", "/metrics")) {
        given().get(inside).then().statusCode(404).body("code", equalTo("PATH_UNKNOWN"));
      }
    }
  }

  private static HttpClient http() {
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  }
}
