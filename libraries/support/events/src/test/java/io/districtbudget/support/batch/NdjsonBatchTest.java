package io.districtbudget.support.batch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.support.audit.AuditEntry;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Batches: what fails takes nothing with it, and leaves nothing behind")
class NdjsonBatchTest {

  @Inject AuditTrail audit;

  private final String division = TestTokens.freshDivision();

  @Test
  @DisplayName("a line against a rule and one that fails unforeseen: refused, the others are done")
  void failures() {
    List<JsonPath> results = results(post("", "one", "against the rule", "our fault", "two"));
    assertThat(results).extracting(r -> r.getInt("status")).containsExactly(201, 422, 500, 201);
    assertThat(results.get(1).getString("problem.code")).isEqualTo("NOTE_BAD");
    assertThat(results.get(1).getString("problem.detail")).isEqualTo("不行。");
    assertThat(results.get(1).getString("problem.detailEn")).isEqualTo("Not so.");
    assertThat(results.get(2).getString("problem.code")).isEqualTo("INTERNAL_ERROR");
    assertThat(results.get(2).getString("problem.traceId")).hasSize(32);
    assertThat(noted()).containsExactly("one", "two");
  }

  @Test
  @DisplayName(
      "what a line says twice, beside its end or with another type is refused by its place")
  void strictLines() {
    List<JsonPath> results =
        results(
            given()
                .auth()
                .oauth2(token())
                .urlEncodingEnabled(false)
                .contentType(BatchRequest.NDJSON)
                .body(
                    """
                    {"text":"one","text":"two"}
                    {"text":"one"} {"text":"two"}
                    {"text":12}
                    {"text":true}
                    {"text":"half \\ud83d"}
                    {"text":"whole \\ud83d\\ude00"}
                    """
                        .getBytes(StandardCharsets.UTF_8))
                .post("/notes:batch"));
    assertThat(results)
        .extracting(r -> r.getInt("status"))
        .containsExactly(400, 400, 400, 400, 400, 201);
    assertThat(results.subList(0, 5))
        .extracting(r -> r.getString("problem.errors[0].code"))
        .containsExactly(
            "FIELD_REPEATED",
            "VALUE_UNREADABLE",
            "VALUE_UNREADABLE",
            "VALUE_UNREADABLE",
            "VALUE_UNREADABLE");
    assertThat(results.get(2).getString("problem.errors[0].pointer")).isEqualTo("/text");
    assertThat(results.get(2).getString("problem.errors[0].rejected")).isEqualTo("12");
    assertThat(results.get(4).getString("problem.errors[0].rejected")).isEqualTo("half \\ud83d");
    assertThat(noted()).containsExactly("whole \ud83d\ude00");
  }

  @Test
  @DisplayName("an outage ends the batch: what is left is not tried, and says so")
  void outageOnTheWay() {
    List<JsonPath> results = results(post("", "one", "database away", "two"));
    assertThat(results)
        .extracting(r -> r.getString("outcome"))
        .containsExactly("CREATED", "NOT_TRIED", "NOT_TRIED");
    assertThat(results).extracting(r -> r.getInt("status")).containsExactly(201, 503, 503);
    assertThat(noted()).containsExactly("one");
  }

  @Test
  @DisplayName("an outage at the first line is a plain 503, as of a single request")
  void outageAtFirst() {
    post("", "database away", "two").then().statusCode(503).header("Retry-After", "5");
    post("?atomic=true", "one", "database away").then().statusCode(503);
    assertThat(noted()).isEmpty();
  }

  @Test
  @DisplayName("atomic: all or nothing; a fault of ours is no refusal of lines")
  void atomic() {
    post("?atomic=true", "one", "against the rule", "", "two", "against the rule")
        .then()
        .statusCode(422)
        .body("code", equalTo("BATCH_REFUSED"))
        .body("detail", equalTo("5 行中有 3 行不符合要求，整批未处理，详见 errors。"))
        .body("errors.pointer", contains("/lines/2", "/lines/3/text", "/lines/5"));
    post("?atomic=true", "one", "our fault").then().statusCode(500);
    assertThat(noted()).isEmpty();
    assertThat(results(post("?atomic=true", "one", "two"))).hasSize(2);
    assertThat(noted()).containsExactly("one", "two");
  }

  @Test
  @DisplayName("a key: what was done answers again, what was refused is tried again")
  void key() {
    for (int i = 0; i < 2; i++) {
      Response answer =
          given()
              .auth()
              .oauth2(token())
              .header("Idempotency-Key", "K")
              .urlEncodingEnabled(false)
              .contentType(BatchRequest.NDJSON)
              .body(body("one", "against the rule", "two").getBytes(StandardCharsets.UTF_8))
              .post("/notes:batch");
      assertThat(results(answer))
          .extracting(r -> r.getInt("status"))
          .containsExactly(201, 422, 201);
    }
    assertThat(noted()).containsExactly("one", "two");
    assertThat(audit.firstBroken(division, "notes")).isEmpty();
  }

  @Test
  @DisplayName("a key: an account that has other rows by now is not shown what it was answered")
  void keyAfterAMove() {
    String before = TestTokens.token("finance", division, "101", null);
    String after = TestTokens.token("finance", division, "102", null);
    for (int i = 0; i < 2; i++) {
      assertThat(results(withKey(before))).extracting(r -> r.getInt("status")).containsOnly(201);
    }
    JsonPath refused = results(withKey(after)).get(0);
    assertThat(refused.getString("problem.code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(refused.getString("entity")).isNull();
    assertThat(noted()).containsExactly("one");
  }

  private static Response withKey(String token) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", "moved")
        .urlEncodingEnabled(false)
        .contentType(BatchRequest.NDJSON)
        .body(body("one").getBytes(StandardCharsets.UTF_8))
        .post("/notes:batch");
  }

  private Response post(String query, String... texts) {
    return given()
        .auth()
        .oauth2(token())
        .urlEncodingEnabled(false)
        .contentType(BatchRequest.NDJSON)
        .body(body(texts).getBytes(StandardCharsets.UTF_8))
        .post("/notes:batch" + query);
  }

  private String token() {
    return TestTokens.token("finance", division, null, null);
  }

  private static String body(String... texts) {
    StringBuilder lines = new StringBuilder();
    for (String text : texts) {
      lines.append("{\"text\":\"").append(text).append("\"}\n");
    }
    return lines.toString();
  }

  private static List<JsonPath> results(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.asString().lines().map(JsonPath::from).toList();
  }

  private List<String> noted() {
    return audit.entries(division, "notes").stream()
        .map(AuditEntry::details)
        .map(details -> JsonPath.from(details).getString("text"))
        .toList();
  }
}
