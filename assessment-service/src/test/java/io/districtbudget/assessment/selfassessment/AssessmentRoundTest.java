package io.districtbudget.assessment.selfassessment;

import static io.districtbudget.assessment.DistrictFixture.goodResults;
import static io.districtbudget.assessment.DistrictFixture.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.MonitoringFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("绩效自评全程 (the whole round of a self-assessment)")
class AssessmentRoundTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("open, fill, submit, review, recheck, publish; scores, history and events follow")
  void wholeRound() {
    String project = district.aProjectReadyToAssess("设备维护");
    String id = district.opened(project);
    district
        .get("/assessments/" + id)
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("status", equalTo("OPEN"))
        .body("annualGoal", equalTo("保持设备可用"))
        .body("executionRate", equalTo("90.00"))
        .body("executionScore", equalTo("9.00"))
        .body("indicators", hasSize(4));
    district
        .fill(id, results("4次", "合格", "96%", "81%"))
        .statusCode(200)
        .body("indicators[3].score", equalTo("9.00"))
        .body("total", equalTo("98.00"));
    district
        .post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of())
        .statusCode(422)
        .body("code", equalTo("DEDUCTION_UNEXPLAINED"))
        .body("errors[0].pointer", equalTo("/indicators/3"));
    district.fill(id, goodResults()).statusCode(200).body("total", equalTo("99.00"));
    district
        .post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of())
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"));
    district
        .post(
            Roles.DEPARTMENT,
            "/assessments/" + id + "/department-review",
            Map.of("score", "97.50", "opinion", "完成属实"))
        .statusCode(200)
        .body("status", equalTo("DEPARTMENT_REVIEWED"))
        .body("finalTotal", equalTo("97.50"));
    district
        .post(
            Roles.FINANCE,
            "/assessments/" + id + "/recheck",
            Map.of("deduction", "8.00", "reason", "材料不全"))
        .statusCode(200)
        .body("finalTotal", equalTo("89.50"))
        .body("finalGrade", equalTo("GOOD"));
    district
        .post(Roles.FINANCE, "/assessments/" + id + "/publication", Map.of())
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"))
        .body("total", equalTo("99.00"))
        .body("grade", equalTo("EXCELLENT"));
    district
        .get("/assessments/" + id + "/score")
        .body("executionExplanation", containsString("10 × 90000 ÷ 100000 = 9"))
        .body("indicators[0].explanation", containsString("4次"))
        .body("indicators[0].trace.values.operator", equalTo("GE"))
        .body("review.deductionReason", equalTo("材料不全"))
        .body("finalTotal", equalTo("89.50"));
    district
        .get("/assessments/" + id + "/history")
        .body(
            "items.action",
            equalTo(
                List.of(
                    "OPENED", "FILL", "FILL", "SUBMIT", "DEPARTMENT_REVIEW", "RECHECK", "PUBLISH")))
        .body("items[4].reason", equalTo("完成属实"))
        .body("items[5].actor", equalTo("test-finance"));
  }

  @Test
  @DisplayName("returned with a reason, filled again, reviews begin anew")
  void returned() {
    String project = district.aProjectReadyToAssess("道路保洁");
    String id = district.submitted(project);
    district
        .post(Roles.DEPARTMENT, "/assessments/" + id + "/return", Map.of())
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/reason"));
    district
        .post(Roles.DEPARTMENT, "/assessments/" + id + "/return", Map.of("reason", "请核实"))
        .statusCode(200)
        .body("status", equalTo("RETURNED"));
    district.fill(id, goodResults()).statusCode(200).body("status", equalTo("RETURNED"));
    district.post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of()).statusCode(200);
    district
        .post(
            Roles.DEPARTMENT, "/assessments/" + id + "/department-review", Map.of("opinion", "属实"))
        .statusCode(200);
    district
        .post(Roles.DEPARTMENT, "/assessments/" + id + "/return", Map.of("reason", "再核"))
        .statusCode(403)
        .body("code", equalTo("ROLE_MISSING"));
    district
        .post(Roles.FINANCE, "/assessments/" + id + "/return", Map.of("reason", "再核"))
        .statusCode(200)
        .body("status", equalTo("RETURNED"));
  }

  @Test
  @DisplayName("refused openings leave nothing behind")
  void refusedOpenings() {
    String project = district.aProject("没有目标");
    district.money(project, 2024, "100.00", "100.00", "0.00");
    Map<String, Object> entry = Map.of("projectId", project, "year", 2024);
    district
        .post(Roles.FINANCE, "/assessments", entry)
        .statusCode(422)
        .body("code", equalTo("TARGETS_NOT_APPROVED"));
    district
        .post(
            Roles.FINANCE,
            "/assessments",
            Map.of("projectId", UUID.randomUUID().toString(), "year", 2024))
        .statusCode(422)
        .body("code", equalTo("PROJECT_UNKNOWN"));
    district.post(Roles.TREASURY, "/assessments", entry).statusCode(403);
    String cancelled = district.aProjectReadyToAssess("已取消");
    district.project(cancelled, "已取消", "CANCELLED", DistrictFixture.DEPARTMENT);
    district
        .post(Roles.FINANCE, "/assessments", Map.of("projectId", cancelled, "year", 2024))
        .statusCode(422)
        .body("code", equalTo("PROJECT_CANCELLED"));
    assertThat(district.count("SELECT count(*) FROM assessment WHERE division = ?")).isZero();
    assertThat(district.count("SELECT count(*) FROM outbox WHERE division = ?")).isZero();
    assertThat(district.count("SELECT count(*) FROM audit_entry WHERE division = ?")).isZero();
    String open = district.aProjectReadyToAssess("开启两次");
    String id = district.opened(open);
    district
        .post(Roles.FINANCE, "/assessments", Map.of("projectId", open, "year", 2024))
        .statusCode(409)
        .body("code", equalTo("ASSESSMENT_EXISTS"))
        .body("detail", containsString(id));
  }

  @Test
  @DisplayName("refused results: version, state, rows, scores above the rules; nothing changes")
  void refusedResults() {
    String id = district.opened(district.aProjectReadyToAssess("填报"));
    String path = "/api/v1/assessments/" + id + "/results";
    district.as(Roles.UNIT).body(goodResults()).put(path).then().statusCode(428);
    district
        .as(Roles.UNIT)
        .header("If-Match", "\"99\"")
        .body(goodResults())
        .put(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"));
    district
        .fill(
            id,
            Map.of(
                "indicators",
                List.of(
                    Map.of("number", 1, "actual", "3次", "score", "30"),
                    Map.of("number", 1, "actual", "3次"),
                    Map.of("number", 2, "actual", "合格", "score", "21"),
                    Map.of("number", 9, "actual", "1"))))
        .statusCode(422)
        .body("code", equalTo("RULES_BROKEN"))
        .body(
            "errors.code",
            equalTo(
                List.of(
                    "SCORE_ABOVE_COMPUTED",
                    "INDICATOR_TWICE",
                    "SCORE_ABOVE_WEIGHT",
                    "INDICATOR_UNKNOWN")))
        .body("errors[0].rejected", equalTo("30"));
    district
        .post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of())
        .statusCode(422)
        .body("errors.code", hasItem("ACTUAL_MISSING"))
        .body("errors", hasSize(4));
    district.fill(id, results("6次", "大体合格", "96%", "95%")).statusCode(200);
    district
        .post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of())
        .statusCode(422)
        .body("errors.code", hasItems("BAND_MISSING", "OVERACHIEVED_UNEXPLAINED"));
    district.get("/assessments/" + id).body("status", equalTo("OPEN"));
    assertThat(
            district.count(
                "SELECT count(*) FROM audit_entry WHERE division = ? AND action = 'SUBMIT'"))
        .isZero();
  }

  @Test
  @DisplayName("tried first and rolled back, with the scores; a department may fill for its unit")
  void triedFirst() {
    String id = district.opened(district.aProjectReadyToAssess("试填"));
    String before = district.get("/assessments/" + id).extract().header("ETag");
    district
        .as(Roles.DEPARTMENT)
        .header("If-Match", before)
        .queryParam("dryRun", true)
        .body(results("4次", "合格", "96%", "81%"))
        .put("/api/v1/assessments/" + id + "/results")
        .then()
        .statusCode(200)
        .body("indicators[3].score", equalTo("9.00"))
        .body("total", equalTo("98.00"));
    district
        .get("/assessments/" + id)
        .header("ETag", equalTo(before))
        .body("indicators[3].actual", nullValue())
        .body("total", nullValue());
    district
        .with(TestTokens.token(Roles.DEPARTMENT, district.division(), "902", null))
        .header("If-Match", before)
        .body(goodResults())
        .put("/api/v1/assessments/" + id + "/results")
        .then()
        .statusCode(404);
    district
        .as(Roles.DEPARTMENT)
        .header("If-Match", before)
        .body(goodResults())
        .put("/api/v1/assessments/" + id + "/results")
        .then()
        .statusCode(200)
        .body("total", equalTo("99.00"));
  }

  @Test
  @DisplayName("acts that the state, the role or the rows forbid")
  void refusedActs() {
    String id = district.opened(district.aProjectReadyToAssess("无权"));
    district
        .post(Roles.FINANCE, "/assessments/" + id + "/publication", Map.of())
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"));
    district
        .post(Roles.UNIT, "/assessments/" + id + "/publication", Map.of())
        .statusCode(403)
        .body("code", equalTo("ROLE_MISSING"));
    district
        .with(TestTokens.token(Roles.UNIT, district.division(), "901", "901002"))
        .get("/api/v1/assessments/" + id)
        .then()
        .statusCode(404)
        .body("code", equalTo("ASSESSMENT_UNKNOWN"));
    district
        .with(TestTokens.token(Roles.DEPARTMENT, district.division(), "902", null))
        .get("/api/v1/assessments/" + id + "/score")
        .then()
        .statusCode(404);
    district
        .with(TestTokens.token(Roles.DEPARTMENT, district.division(), "902", null))
        .get("/api/v1/assessments?year=2024")
        .then()
        .statusCode(200)
        .body("items", hasSize(0));
    DistrictFixture.inFreshDivision()
        .get("/assessments/" + id)
        .statusCode(404)
        .body("code", equalTo("ASSESSMENT_UNKNOWN"));
    district
        .with(TestTokens.ofAnotherRealm(Roles.FINANCE, district.division()))
        .get("/api/v1/assessments/" + id)
        .then()
        .statusCode(401);
  }

  @Test
  @DisplayName("批量审核：每行各自的结果；未说明版本、没有理由、没有这一份、状态不允许的各被拒绝，其余照办")
  void reviewedInBulk() {
    String one = district.submitted(district.aProjectReadyToAssess("批量一"));
    String two = district.submitted(district.aProjectReadyToAssess("批量二"));
    String lines =
        String.join(
            "\n",
            line(one, "\"*\"", "DEPARTMENT_REVIEW", "属实"),
            line(two, "null", "DEPARTMENT_REVIEW", "属实"),
            line(two, "\"*\"", "RETURN", ""),
            line(UUID.randomUUID().toString(), "\"*\"", "DEPARTMENT_REVIEW", "属实"),
            line(two, "\"*\"", "PUBLISH", ""));
    List<JsonPath> results =
        district
            .as(Roles.DEPARTMENT)
            .urlEncodingEnabled(false)
            .contentType("application/x-ndjson")
            .body(lines.getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/assessments:batch")
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .map(JsonPath::from)
            .toList();
    assertThat(results)
        .extracting(result -> result.getInt("status"))
        .containsExactly(200, 428, 422, 404, 409);
    assertThat(results.get(0).getString("entity.status")).isEqualTo("DEPARTMENT_REVIEWED");
    assertThat(results.get(2).getString("problem.code")).isEqualTo("REASON_MISSING");
    district.get("/assessments/" + two).body("status", equalTo("SUBMITTED"));
    district
        .get("/dashboards/2024/projects?status=DEPARTMENT_REVIEWED")
        .body("items[0].etag", equalTo(results.get(0).getString("entity.etag")));
  }

  private static String line(String id, String etag, String act, String opinion) {
    return """
    {"assessmentId":"%s","etag":%s,"act":"%s","opinion":"%s"}\
    """
        .formatted(id, etag, act, opinion);
  }

  @Test
  @DisplayName("reviewers may take points off, never add any")
  void refusedReviews() {
    String id = district.submitted(district.aProjectReadyToAssess("复核"));
    district
        .post(
            Roles.DEPARTMENT,
            "/assessments/" + id + "/department-review",
            Map.of("score", "99.01", "opinion", "好"))
        .statusCode(422)
        .body("code", equalTo("DEPARTMENT_SCORE_ABOVE_TOTAL"));
    district
        .post(Roles.DEPARTMENT, "/assessments/" + id + "/department-review", Map.of("opinion", "好"))
        .statusCode(200)
        .body("finalTotal", equalTo("99.00"));
    district
        .post(Roles.FINANCE, "/assessments/" + id + "/recheck", Map.of("deduction", "1"))
        .statusCode(422)
        .body("code", equalTo("DEDUCTION_UNEXPLAINED"));
    district
        .post(
            Roles.FINANCE,
            "/assessments/" + id + "/recheck",
            Map.of("deduction", "99.50", "reason", "不属实"))
        .statusCode(422)
        .body("code", equalTo("DEDUCTION_ABOVE_TOTAL"));
    district.get("/assessments/" + id).body("status", equalTo("DEPARTMENT_REVIEWED"));
  }

  @Test
  @DisplayName("an Idempotency-Key gives one effect and equal answers")
  void idempotent() {
    String project = district.aProjectReadyToAssess("重复提交");
    Map<String, Object> entry = Map.of("projectId", project, "year", 2024);
    String first =
        district
            .as(Roles.FINANCE)
            .header("Idempotency-Key", "opening-1")
            .body(entry)
            .post("/api/v1/assessments")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    district
        .as(Roles.FINANCE)
        .header("Idempotency-Key", "opening-1")
        .body(entry)
        .post("/api/v1/assessments")
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    assertThat(district.count("SELECT count(*) FROM assessment WHERE division = ?")).isEqualTo(1);
  }

  @Test
  @DisplayName("a year is opened at once; lists filter and page; overdue ones show")
  void openings() {
    String first = district.aProjectReadyToAssess("甲");
    district.aProjectReadyToAssess("乙");
    String bare = district.aProject("没有目标");
    district.money(bare, 2024, "1.00", "1.00", "0.00");
    Map<String, Object> entry = Map.of("year", 2024, "deadline", "2025-03-31");
    district
        .post(Roles.FINANCE, "/assessments/openings", entry)
        .statusCode(200)
        .body("opened", equalTo(2))
        .body("skipped.code", equalTo(List.of("TARGETS_NOT_APPROVED")));
    district.post(Roles.FINANCE, "/assessments/openings", entry).body("opened", equalTo(0));
    district.post(Roles.UNIT, "/assessments/openings", entry).statusCode(403);
    String next =
        district
            .get("/assessments?year=2024&limit=1&status=OPEN&overdue=true")
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].overdue", equalTo(true))
            .extract()
            .path("next");
    district.get(next.substring("/api/v1".length())).statusCode(200).body("items", hasSize(1));
    district.get("/assessments?project=" + first).body("items", hasSize(1));
    district
        .get("/assessments?yaer=2024")
        .statusCode(400)
        .body("code", equalTo("PARAMETER_UNKNOWN"));
  }

  @Test
  @DisplayName("谁都不能办理没有见过的内容：未说明版本 428，版本已变 412，均不改变任何内容")
  void actsOnWhatWasSeen() {
    MonitoringFixture monitorings = new MonitoringFixture(district);
    String assessment = "/assessments/" + district.submitted(district.aProjectReadyToAssess("所见"));
    String stale =
        district
            .post(Roles.DEPARTMENT, assessment + "/return", Map.of("reason", "请核实"))
            .extract()
            .header("ETag");
    String id = assessment.substring(assessment.lastIndexOf('/') + 1);
    district.fill(id, DistrictFixture.goodResults()).statusCode(200);
    district.post(Roles.UNIT, assessment + "/submission", Map.of()).statusCode(200);
    refusesTheUnseen(assessment, stale, "return", Map.of("reason", "核实"));
    refusesTheUnseen(assessment, stale, "recheck", Map.of());
    String finding =
        "/findings/" + district.get("/findings?year=2024").extract().<String>path("items[0].id");
    refusesTheUnseen(finding, "\"77\"", "acceptance", Map.of("reason", "属实"));
    refusesTheUnseen(monitorings.aSubmittedMonitoring(), "\"0\"", "return", Map.of("reason", "核实"));
    refusesTheUnseen(monitorings.anAnsweredRectification(), "\"0\"", "closure", Map.of());
  }

  private void refusesTheUnseen(String path, String stale, String act, Map<String, ?> body) {
    String before = district.get(path).statusCode(200).extract().asString();
    String present = district.get(path).extract().header("ETag");
    assertThat(present).isNotEqualTo(stale).startsWith("\"");
    String url = "/api/v1" + path + "/" + act;
    district
        .as(Roles.FINANCE)
        .body(body)
        .post(url)
        .then()
        .statusCode(428)
        .body("code", equalTo("PRECONDITION_REQUIRED"));
    district
        .as(Roles.FINANCE)
        .header("If-Match", stale)
        .body(body)
        .post(url)
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"))
        .header("ETag", present);
    district.get(path).body(equalTo(before));
  }

  @Test
  @DisplayName("四眼原则：填报、提交、答复的人不审核，无论其账号有何角色；另一人可以")
  void fourEyes() {
    String own = everything("own");
    String other = everything("other");
    String id = district.opened(district.aProjectReadyToAssess("一人"));
    String assessment = "/assessments/" + id;
    district
        .with(own)
        .header("If-Match", "*")
        .body(goodResults())
        .put("/api/v1" + assessment + "/results")
        .then()
        .statusCode(200);
    district.post(Roles.UNIT, assessment + "/submission", Map.of()).statusCode(200);
    String finding =
        "/findings/" + district.get("/findings?year=2024").extract().<String>path("items[0].id");
    refusedToOneself(own, assessment + "/department-review", Map.of("opinion", "同意"));
    refusedToOneself(own, assessment + "/return", Map.of("reason", "核实"));
    refusedToOneself(own, finding + "/acceptance", Map.of("reason", "属实"));
    acting(other, assessment + "/department-review", Map.of("opinion", "同意")).statusCode(200);
    refusedToOneself(own, assessment + "/recheck", Map.of());
    refusedToOneself(own, assessment + "/publication", Map.of());
    acting(other, assessment + "/publication", Map.of()).statusCode(200);
    district
        .get(assessment + "/history")
        .body("items.findAll { it.action == 'FILL' }.subject", hasItem("own"))
        .body("items.findAll { it.action == 'PUBLISH' }.subject", hasItem("other"));

    MonitoringFixture monitorings = new MonitoringFixture(district);
    String monitoring = monitorings.aFilledMonitoring();
    acting(own, monitoring + "/submission", Map.of()).statusCode(200);
    Map<String, String> mend = Map.of("requirement", "补做检修", "deadline", "2024-09-15");
    refusedToOneself(own, monitoring + "/return", Map.of("reason", "核实"));
    refusedToOneself(own, monitoring + "/rectifications", mend);
    String rectification =
        "/rectifications/"
            + acting(other, monitoring + "/rectifications", mend).extract().<String>path("id");
    acting(own, rectification + "/answer", Map.of("measures", "已补做")).statusCode(200);
    refusedToOneself(own, rectification + "/closure", Map.of());
    acting(other, rectification + "/closure", Map.of()).statusCode(200);
  }

  private String everything(String subject) {
    return TestTokens.person(
        subject,
        List.of(Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE),
        district.division(),
        DistrictFixture.DEPARTMENT,
        DistrictFixture.UNIT);
  }

  private ValidatableResponse acting(String token, String path, Map<String, ?> body) {
    return district.with(token).header("If-Match", "*").body(body).post("/api/v1" + path).then();
  }

  private void refusedToOneself(String token, String path, Map<String, ?> body) {
    acting(token, path, body).statusCode(403).body("code", equalTo("FOUR_EYES"));
  }
}
