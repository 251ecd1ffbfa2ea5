package io.districtbudget.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(6)
@ExtendWith(WithDistrict.class)
@DisplayName("浏览器登录")
class SignInIT {

  private static final String PROJECTS = "/api/v1/projects?limit=1";
  private static final String ADMIN = "/admin/realms/district-budget";

  private final District district;
  private final Browser browser;

  SignInIT(District district) {
    this.district = district;
    this.browser = new Browser(district.running().gateway());
  }

  @Test
  @DisplayName("登录后回到原来的页面，会话代替令牌，页面脚本读不到任何东西")
  void aSessionCountsAsItsToken() throws Exception {
    assertThat(browser.script("GET", PROJECTS, "").statusCode()).isEqualTo(401);
    var page = browser.signIn("/projects?year=2022", "finance", "finance");
    assertThat(page.uri().getPath() + "?" + page.uri().getQuery()).isEqualTo("/projects?year=2022");
    assertThat(browser.cookies().keySet()).allMatch(name -> name.startsWith("q_session_web"));
    assertThat(browser.cookies().values())
        .noneMatch(value -> value.contains("eyJhbGciOiJSUzI1NiI"));

    var projects = browser.script("GET", PROJECTS, "");
    assertThat(projects.statusCode()).as(projects.body()).isEqualTo(200);
    assertThat(projects.body()).contains("\"items\"");
    var shapeless =
        browser.script("POST", "/api/v1/target-readings", "{\"expressions\":[\"≥95%\"]}");
    assertThat(shapeless.statusCode()).as(shapeless.body()).isEqualTo(200);
    assertThat(browser.open("/sign-in?to=//elsewhere.example/").uri().getHost())
        .isEqualTo(district.running().gateway().getHost());
  }

  @Test
  @DisplayName("别的网站借不了会话")
  void anotherSiteCannotUseIt() throws Exception {
    browser.signIn("/", "unit", "unit");
    var lured = browser.lured("/api/v1/target-readings", "{\"expressions\":[\"≥95%\"]}");
    assertThat(lured.statusCode()).isEqualTo(403);
    assertThat(lured.body()).contains("CROSS_SITE_REQUEST");
  }

  @Test
  @DisplayName("退出也结束 Keycloak 的会话")
  void signingOutEndsTheSessionEverywhere() throws Exception {
    browser.signIn("/", "auditor", "auditor");
    assertThat(browser.open("/sign-out").uri().getPath()).isEqualTo("/signed-out");
    assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
    assertThat(browser.script("GET", PROJECTS, "").statusCode()).isEqualTo(401);
    assertThat(browser.open("/sign-in?to=/").uri().toString())
        .as("asks for the password again")
        .startsWith(district.issuer().toString());
  }

  @Test
  @DisplayName("管理员在 Keycloak 结束会话，网页的会话随即结束")
  void aSessionThatTheProviderEndsIsOver() throws Exception {
    browser.signIn("/", "treasury", "treasury");
    assertThat(browser.script("GET", PROJECTS, "").statusCode()).isEqualTo(200);
    String user = admin().get(ADMIN + "/users?exact=true&username=treasury").path("[0].id");
    assertThat(admin().post(ADMIN + "/users/" + user + "/logout").statusCode()).isEqualTo(204);
    var ended = browser.script("GET", PROJECTS, "");
    assertThat(ended.statusCode()).isEqualTo(499);
    assertThat(ended.body()).contains("SESSION_EXPIRED");
  }

  @Test
  @DisplayName("令牌将到期时网关自己换新，页面不受影响")
  void tokensAreRenewedOnTheWay() throws Exception {
    Map<String, Object> client =
        admin().get(ADMIN + "/clients?clientId=web").<List<Map<String, Object>>>path("$").get(0);
    String address = ADMIN + "/clients/" + client.get("id");
    setLifespan(
        address, client, "20"); // shorter than the time before expiry at which it is renewed
    try {
      browser.signIn("/", "department", "department");
      var before = Map.copyOf(browser.cookies());
      assertThat(browser.script("GET", PROJECTS, "").statusCode()).isEqualTo(200);
      assertThat(browser.cookies()).isNotEqualTo(before);
      assertThat(browser.script("GET", PROJECTS, "").statusCode()).isEqualTo(200);
    } finally {
      setLifespan(address, client, "");
    }
  }

  private void setLifespan(String address, Map<String, Object> client, String seconds) {
    Map<String, Object> attributes = new HashMap<>();
    Map<?, ?> known = (Map<?, ?>) Objects.requireNonNull(client.get("attributes"));
    known.forEach((name, value) -> attributes.put("" + name, value));
    attributes.put("access.token.lifespan", seconds);
    Map<String, Object> changed = new HashMap<>(client);
    changed.put("attributes", attributes);
    assertThat(admin().body(changed).put(address).statusCode()).isEqualTo(204);
  }

  private RequestSpecification admin() {
    var keycloak = URI.create("http://" + district.issuer().getAuthority());
    String token =
        given()
            .baseUri(keycloak.toString())
            .formParams(
                "grant_type", "password",
                "client_id", "admin-cli",
                "username", "admin",
                "password", "admin")
            .post("/realms/master/protocol/openid-connect/token")
            .path("access_token");
    return given().baseUri(keycloak.toString()).auth().oauth2(token).contentType(ContentType.JSON);
  }
}
