package io.districtbudget.e2e;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;
import static io.districtbudget.e2e.ProjectFixture.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(4)
@ExtendWith(WithDistrict.class)
@DisplayName("一个新项目的全过程：各由有权的人办理，规则所列的拒绝都在")
class WholeRoundIT {

  private final District district;

  WholeRoundIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("登记：单位只能为自己登记，同名只能一次")
  void registration() {
    ProjectFixture project = aProject(district).registered();
    Map<String, String> again = Map.of("name", project.name(), "unitCode", "101001");
    refused(district.as("unit").body(again).post("/api/v1/projects"), 409, "PROJECT_EXISTS");
    Map<String, String> foreign = Map.of("name", project.name(), "unitCode", "102001");
    refused(district.as("unit").body(foreign).post("/api/v1/projects"), 404, "UNIT_UNKNOWN");
    Map<String, String> misspelt = Map.of("name", "x", "unitCode", "101001", "colour", "red");
    refused(district.as("unit").body(misspelt).post("/api/v1/projects"), 400, null);
    assertThat(district.as("auditor").body(again).post("/api/v1/projects").statusCode())
        .isEqualTo(403);
  }

  @Test
  @DisplayName("预算：只有财政局批复，不能为负，不能批复两次")
  void budget() {
    ProjectFixture project = aProject(district).registered();
    Map<String, Object> negative = funds("-1.00");
    refused(
        district.as("finance").header("If-None-Match", "*").body(negative).put(project.budget()),
        422,
        "BUDGET_NEGATIVE");
    refused(district.as("finance").body(funds("1.00")).put(project.budget()), 428, null);
    for (String role : List.of("unit", "department", "treasury", "auditor")) {
      assertThat(
              district
                  .as(role)
                  .header("If-None-Match", "*")
                  .body(funds("1.00"))
                  .put(project.budget())
                  .statusCode())
          .as(role)
          .isEqualTo(403);
    }
    project.created(
        district
            .as("finance")
            .header("If-None-Match", "*")
            .body(funds("80000.00"))
            .put(project.budget()));
    refused(
        district
            .as("finance")
            .header("If-None-Match", "*")
            .body(funds("80000.00"))
            .put(project.budget()),
        412,
        "BUDGET_EXISTS");
  }

  @Test
  @DisplayName("调整与执行：不低于已执行数，不超预算，凭证号只入账一次")
  void money() {
    ProjectFixture project = aProject(district).withBudget("80000.00");
    project.adjust("20000.00").then().statusCode(201);
    Response first = project.execute("60000.00", "V-" + project.id());
    first.then().statusCode(201);
    Response again = project.execute("60000.00", "V-" + project.id());
    assertThat(again.<String>path("entries[0].id")).isEqualTo(first.path("entries[0].id"));
    refused(project.execute("1.00", "V-" + project.id()), 409, "VOUCHER_NUMBER_REUSED");
    refused(project.execute("40000.01"), 422, "EXECUTION_OVER_BUDGET");
    refused(project.execute("-5.00"), 422, "AMOUNT_SIGN_WRONG");
    refused(project.adjust("-40000.01"), 422, "ADJUSTMENT_BELOW_EXECUTED");
    refused(project.adjust("-100000.01"), 422, "BUDGET_NEGATIVE");
    Map<String, String> execution = ProjectFixture.execution("1.00", "V2-" + project.id());
    for (String role : List.of("unit", "department", "auditor")) {
      Response posted = district.as(role).body(execution).post(project.budget() + "/executions");
      assertThat(posted.statusCode()).as(role).isEqualTo(403);
    }
    Response balances = district.as("unit").get(project.budget());
    assertThat(balances.<String>path("yearStart")).isEqualTo("80000.00");
    assertThat(balances.<String>path("fullYear")).isEqualTo("100000.00");
    assertThat(balances.<String>path("executed")).isEqualTo("60000.00");
    refused(
        project.acting("finance").post("/api/v1/projects/" + project.id() + "/cancellation"),
        409,
        null);
  }

  @Test
  @DisplayName("申报：草稿可不完整，提交须完整，逐级审核，批复后冻结")
  void targets() {
    ProjectFixture project = aProject(district).withBudget("80000.00");
    List<Map<String, String>> rows = new ArrayList<>(ProjectFixture.indicators());
    rows.set(0, indicator("产出指标", "数量指标", "检修次数", "检修次数", "20"));
    rows.remove(3);
    Response draft =
        project.created(
            project
                .as("unit")
                .header("If-None-Match", "*")
                .body(plan(rows))
                .put(project.targets()));
    Response submission = project.acting("unit").post(project.targets() + "/submission");
    submission.then().statusCode(422);
    assertThat(submission.<List<String>>path("errors.code"))
        .contains("TARGET_EQUALS_NAME", "WEIGHTS_NOT_100", "SATISFACTION_MISSING");
    List<Map<String, String>> complete = ProjectFixture.indicators();
    refused(project.as("unit").body(plan(complete)).put(project.targets()), 428, null);
    refused(
        project
            .as("unit")
            .header("If-Match", "\"999\"")
            .body(plan(complete))
            .put(project.targets()),
        412,
        null);
    project.accepted(
        project
            .as("unit")
            .header("If-Match", draft.header("ETag"))
            .body(plan(complete))
            .put(project.targets()));
    refused(project.acting("finance").post(project.targets() + "/finance-approval"), 409, null);
    project.accepted(project.acting("unit").post(project.targets() + "/submission"));
    assertThat(project.acting("unit").post(project.targets() + "/department-approval").statusCode())
        .isEqualTo(403);
    assertThat(project.acting("department").post(project.targets() + "/return").statusCode())
        .as("a return needs its reason")
        .isIn(400, 422);
    Map<String, String> opinion = Map.of("opinion", "请补充时效指标。");
    project.accepted(
        project.acting("department").body(opinion).post(project.targets() + "/return"));
    project.accepted(project.acting("unit").post(project.targets() + "/submission"));
    project.accepted(project.acting("department").post(project.targets() + "/department-approval"));
    assertThat(
            project.acting("department").post(project.targets() + "/finance-approval").statusCode())
        .isEqualTo(403);
    Response approved =
        project.accepted(project.acting("finance").post(project.targets() + "/finance-approval"));
    assertThat(approved.<String>path("state")).isEqualTo("APPROVED");
    refused(
        project
            .as("unit")
            .header("If-Match", approved.header("ETag"))
            .body(plan(complete))
            .put(project.targets()),
        409,
        null);
  }

  @Test
  @DisplayName("自评：没有批复的目标不能开启；填报、提交、审核、复核、公开")
  void assessment() {
    ProjectFixture project = aProject(district).withBudget("100000.00");
    Map<String, Object> opening = Map.of("projectId", project.id(), "year", YEAR);
    refused(
        project.as("finance").body(opening).post("/api/v1/assessments"),
        422,
        "TARGETS_NOT_APPROVED");
    project.withApprovedTargets().withOpenAssessment();
    refused(
        project.as("finance").body(opening).post("/api/v1/assessments"), 409, "ASSESSMENT_EXISTS");
    project.adjust("-10000.00").then().statusCode(201);
    project.execute("89100.00").then().statusCode(201);
    fill(project);
    submit(project);
    review(project);
    recheckAndPublish(project);
    project.execute("900.00").then().statusCode(201);
    Response after = project.as("unit").get(project.assessment());
    assertThat(after.<String>path("executionRate"))
        .as("what is published stays")
        .isEqualTo("99.00");
    List<?> history =
        project.as("auditor").get(project.assessment() + "/history").path("items.action");
    assertThat(history).hasSizeGreaterThanOrEqualTo(6);
  }

  private void fill(ProjectFixture project) {
    String results = project.assessment() + "/results";
    Response open = project.as("unit").get(project.assessment());
    assertThat(open.<String>path("executionRate")).isEqualTo("99.00");
    String etag = open.header("ETag");
    refused(project.as("unit").body(results("4次", "31")).put(results), 428, null);
    refused(
        project.as("unit").header("If-Match", etag).body(results("4次", "31")).put(results),
        422,
        "SCORE_ABOVE_WEIGHT");
    refused(
        project.as("unit").header("If-Match", etag).body(results("3次", "30")).put(results),
        422,
        "SCORE_ABOVE_COMPUTED");
    refused(
        project.acting("unit").post(project.assessment() + "/submission"), 422, "ACTUAL_MISSING");
    Response filled =
        project.accepted(
            project.as("unit").header("If-Match", etag).body(results("3次", null)).put(results));
    assertThat(filled.<String>path("indicators[0].score")).isEqualTo("22.50");
  }

  private void submit(ProjectFixture project) {
    String submission = project.assessment() + "/submission";
    assertThat(project.acting("department").post(submission).statusCode()).isEqualTo(403);
    Response submitted = project.accepted(project.acting("unit").post(submission));
    assertThat(submitted.<String>path("total")).isEqualTo("92.40");
    assertThat(submitted.<String>path("grade")).isEqualTo("EXCELLENT");
    refused(
        project
            .as("unit")
            .header("If-Match", submitted.header("ETag"))
            .body(results("4次", null))
            .put(project.assessment() + "/results"),
        409,
        "STATE_FORBIDS");
  }

  private void review(ProjectFixture project) {
    String review = project.assessment() + "/department-review";
    Map<String, String> tooHigh = Map.of("score", "92.41", "opinion", "属实");
    refused(
        project.acting("department").body(tooHigh).post(review),
        422,
        "DEPARTMENT_SCORE_ABOVE_TOTAL");
    Map<String, String> opinion = Map.of("score", "91.00", "opinion", "检修次数未达标，情况属实。");
    assertThat(project.acting("unit").body(opinion).post(review).statusCode()).isEqualTo(403);
    project.accepted(project.acting("department").body(opinion).post(review));
  }

  private void recheckAndPublish(ProjectFixture project) {
    String recheck = project.assessment() + "/recheck";
    Map<String, String> unexplained = Map.of("deduction", "2.00");
    refused(
        project.acting("finance").body(unexplained).post(recheck), 422, "DEDUCTION_UNEXPLAINED");
    Map<String, String> explained = Map.of("deduction", "2.00", "reason", "检修记录不全。");
    project.accepted(project.acting("finance").body(explained).post(recheck));
    String publication = project.assessment() + "/publication";
    assertThat(project.acting("department").post(publication).statusCode()).isEqualTo(403);
    Response published = project.accepted(project.acting("finance").post(publication));
    assertThat(published.<String>path("status")).isEqualTo("PUBLISHED");
    assertThat(published.<String>path("finalTotal")).isEqualTo("89.00");
    assertThat(published.<String>path("finalGrade")).isEqualTo("GOOD");
    refused(project.acting("finance").post(publication), 409, "STATE_FORBIDS");
  }

  private static Map<String, Object> funds(String amount) {
    return Map.of("funds", List.of(Map.of("source", "APPROPRIATION", "amount", amount)));
  }

  private static Map<String, Object> plan(List<Map<String, String>> indicators) {
    return Map.of("annualGoal", "设备全年可用。", "indicators", indicators);
  }

  /** All rows reached but the first, which the argument states. */
  private static Map<String, Object> results(String first, @Nullable String score) {
    Map<String, Object> row =
        new HashMap<>(Map.of("number", 1, "actual", first, "reason", "一台设备停用，少检修一次。"));
    if (score != null) {
      row.put("score", score);
    }
    return Map.of(
        "goalResult",
        "设备全年可用率 99.8%。",
        "indicators",
        List.of(
            row,
            Map.of("number", 2, "actual", "100%"),
            Map.of("number", 3, "actual", "6件"),
            Map.of("number", 4, "actual", "95%")));
  }

  /** A refusal is problem+json with a stable code. */
  private static void refused(Response response, int status, @Nullable String code) {
    assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
    assertThat(response.contentType()).startsWith("application/problem+json");
    String stated = response.path("code");
    assertThat(stated).isNotBlank();
    if (code != null) {
      List<String> all = new ArrayList<>(List.of(stated));
      List<String> errors = response.path("errors.code");
      all.addAll(errors == null ? List.of() : errors);
      assertThat(all).as(response.asString()).contains(code);
    }
  }
}
