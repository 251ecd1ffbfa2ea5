package io.districtbudget.form.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@QuarkusTestResource(DistrictStub.class)
@DisplayName("导入任务 (import jobs)：202、进度、结果、停住与继续、取消；只见自己的")
class ImportJobTest {

  private static final String FULL = SampleForms.fundsOf("500000\t480000\t456048");
  private static final String TWO =
      SampleForms.selfAssessment("路灯养护(2022运维)", FULL)
          + SampleForms.selfAssessment("桥梁养护(2022运维)", FULL);

  private final String division = TestTokens.freshDivision();

  @ConfigProperty(name = DistrictStub.URL)
  String district;

  @BeforeEach
  void forgetEverything() {
    control(Map.of("forget", true));
  }

  @Test
  @DisplayName("一张表一行，最后有总数；再来一次什么都没变；别人看不到")
  void runs() throws InterruptedException {
    String job = accepted(TWO);
    JsonPath done = awaited(job, "FINISHED");
    assertThat(done.getInt("forms")).isEqualTo(2);
    assertThat(done.getInt("counts.created")).isEqualTo(2);
    String[] lines = finance().get(job + "/lines").asString().split("\n");
    assertThat(lines).hasSize(2);
    assertThat(lines[1]).contains("\"form\":2").contains("\"outcome\":\"CREATED\"");
    assertThat(finance().get(job + "/lines?after=1").asString()).isEqualTo(lines[1] + "\n");
    String events = finance().get(job + "/events").asString();
    assertThat(events).contains("event:line").contains("id:2").contains("event:job");

    JsonPath again = awaited(accepted(TWO), "FINISHED");
    assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
    for (String path : new String[] {"", "/lines", "/events"}) {
      as(TestTokens.token("finance", TestTokens.freshDivision(), null, null))
          .get(job + path)
          .then()
          .statusCode(404)
          .body("code", equalTo("JOB_UNKNOWN"));
    }
    finance()
        .post(job + "/resumption")
        .then()
        .statusCode(409)
        .body("code", equalTo("JOB_NOT_HALTED"));
  }

  @Test
  @DisplayName("服务中断：停在那张表；继续后从那里起，不重复；停住的可以取消")
  void haltsAndGoesOn() throws InterruptedException {
    control(Map.of("down", "/assessments", "afterAssessments", 1));
    String job = accepted(TWO);
    JsonPath halted = awaited(job, "HALTED");
    assertThat(halted.getString("halted.code")).isEqualTo("SERVICE_UNAVAILABLE");
    assertThat(halted.getInt("done")).isEqualTo(1);
    control(Map.of());
    finance().post(job + "/resumption").then().statusCode(202);
    JsonPath done = awaited(job, "FINISHED");
    assertThat(done.getInt("done")).isEqualTo(2);
    assertThat(finance().get(job + "/lines").asString().split("\n")).hasSize(2);

    control(Map.of("forget", true));
    control(Map.of("down", "/departments"));
    String other = accepted(TWO);
    awaited(other, "HALTED");
    finance().delete(other).then().statusCode(200).body("state", equalTo("CANCELLED"));
    control(Map.of());
  }

  @Test
  @DisplayName("读不出的文件当时就拒绝，不成为任务；同一 Idempotency-Key 是同一任务")
  void refusedAtOnce() throws InterruptedException {
    sent("", Map.of()).then().statusCode(422).body("code", equalTo("DOCUMENT_EMPTY"));
    Map<String, String> key = Map.of("Idempotency-Key", "job-" + UUID.randomUUID());
    String first = sent(TWO, key).header("Location");
    awaited(path(first), "FINISHED");
    assertThat(sent(TWO, key).header("Location")).isEqualTo(first);
  }

  private String accepted(String document) {
    Response answer = sent(document, Map.of());
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    return path(answer.header("Location"));
  }

  private static String path(String location) {
    return location.substring(location.indexOf("/api/"));
  }

  private Response sent(String document, Map<String, String> headers) {
    return finance()
        .contentType("text/plain; charset=UTF-8")
        .header("Prefer", "respond-async")
        .headers(headers)
        .body(document.isEmpty() ? " " : document)
        .post("/api/v1/forms/imports?historical=true");
  }

  private JsonPath awaited(String job, String state) throws InterruptedException {
    JsonPath seen = finance().get(job).jsonPath();
    for (int i = 0; i < 300 && !state.equals(seen.getString("state")); i++) {
      TimeUnit.MILLISECONDS.sleep(100);
      seen = finance().get(job).jsonPath();
    }
    assertThat(seen.getString("state")).as(seen.prettify()).isEqualTo(state);
    return seen;
  }

  private RequestSpecification finance() {
    return as(TestTokens.token("finance", division, null, null));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  private void control(Map<String, ?> faults) {
    given().contentType("application/json").body(faults).post(district + "/control");
  }
}
