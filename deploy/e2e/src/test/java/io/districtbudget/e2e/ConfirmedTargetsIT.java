package io.districtbudget.e2e;

import static io.districtbudget.e2e.ProjectFixture.YEAR;
import static io.districtbudget.e2e.ProjectFixture.aProject;
import static io.districtbudget.e2e.ProjectFixture.indicator;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(7)
@ExtendWith(WithDistrict.class)
@DisplayName("目标从存疑到评分：读法由填报人确认，批量审核，预算大幅变动后修订，自评按当年有效版本和确认的读法评分")
class ConfirmedTargetsIT {

  private static final Duration SOON = Duration.ofSeconds(30);

  private final District district;

  ConfirmedTargetsIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName(
      "doubtful reading → confirmed → approved in a batch → large adjustment → revised → scored")
  void fromDoubtToScore() {
    ProjectFixture project = aProject(district).withBudget("100000.00");
    declare(project, "客梯10台，货梯2台");
    Response refused = project.acting("unit").post(project.targets() + "/submission");
    refused.then().statusCode(422);
    assertThat(refused.<List<String>>path("errors.code")).containsExactly("READING_UNCONFIRMED");
    confirmAsFigure(project, "12");
    project.accepted(project.acting("unit").post(project.targets() + "/submission"));
    approveInBatches(project);

    project.adjust("20000.00").then().statusCode(201);
    Eventually.within(
        SOON,
        () ->
            assertThat(targets(project).<String>path("needsConfirmation.phase"))
                .isEqualTo("NEEDED"));
    assertThat(targets(project).<String>path("needsConfirmation.change")).isEqualTo("20000.00");
    assertThat(tasks(project, "unit")).containsExactly("CONFIRM");
    assertThat(tasks(project, "finance")).containsExactly("AWAIT_CONFIRMATION");
    revise(project);
    assertThat(targets(project).<Object>path("needsConfirmation")).isNull();

    project.withOpenAssessment();
    score(project);
  }

  private static void declare(ProjectFixture project, String target) {
    List<Map<String, String>> rows = new ArrayList<>(ProjectFixture.indicators());
    rows.set(0, indicator("产出指标", "数量指标", "电梯维护台数", target, "30"));
    project.created(
        project
            .as("unit")
            .header("If-None-Match", "*")
            .body(Map.of("annualGoal", "设备全年可用。", "indicators", rows))
            .put(project.targets()));
  }

  private static void confirmAsFigure(ProjectFixture project, String value) {
    Map<String, Object> reading =
        Map.of("number", 1, "as", "FIGURE", "operator", "EQ", "value", value, "unit", "台");
    Response confirmed =
        project.accepted(
            project
                .acting("unit")
                .body(Map.of("readings", List.of(reading)))
                .post(project.targets() + "/reading-confirmations"));
    assertThat(confirmed.<String>path("indicators[0].reading.explanation"))
        .isEqualTo("填报人确认：应等于" + value + " 台。");
  }

  /** The department's batch has a stale line too, which does not stop the good one. */
  private static void approveInBatches(ProjectFixture project) {
    assertThat(tasks(project, "department")).containsExactly("REVIEW");
    String stale = line(project, "\\\"0\\\"", "DEPARTMENT_APPROVAL");
    String good = line(project, etag(project), "DEPARTMENT_APPROVAL");
    String results = batch(project, "department", stale + "\n" + good);
    assertThat(results.lines().map(ConfirmedTargetsIT::status)).containsExactly("412", "200");
    assertThat(tasks(project, "finance")).containsExactly("APPROVE");
    results = batch(project, "finance", line(project, etag(project), "FINANCE_APPROVAL"));
    assertThat(results.lines().map(ConfirmedTargetsIT::status)).containsExactly("200");
    assertThat(targets(project).<String>path("state")).isEqualTo("APPROVED");
  }

  private static void revise(ProjectFixture project) {
    project.accepted(project.acting("unit").post(project.targets() + "/adjustment"));
    confirmAsFigure(project, "15");
    project.accepted(project.acting("unit").post(project.targets() + "/submission"));
    project.accepted(project.acting("department").post(project.targets() + "/department-approval"));
    Response approved =
        project.accepted(project.acting("finance").post(project.targets() + "/finance-approval"));
    assertThat(approved.<Integer>path("approvedVersion")).isEqualTo(2);
  }

  private static void score(ProjectFixture project) {
    Response open = project.as("unit").get(project.assessment());
    assertThat(open.<Integer>path("targetVersion")).isEqualTo(2);
    List<Map<String, Object>> rows =
        List.of(
            Map.of("number", 1, "actual", "12台"),
            Map.of("number", 2, "actual", "100%"),
            Map.of("number", 3, "actual", "8件"),
            Map.of("number", 4, "actual", "92%"));
    project.accepted(
        project
            .as("unit")
            .header("If-Match", open.header("ETag"))
            .body(Map.of("goalResult", "设备全年可用", "indicators", rows))
            .put(project.assessment() + "/results"));
    Response score = project.as("unit").get(project.assessment() + "/score");
    assertThat(score.<String>path("indicators[0].score")).isEqualTo("24.00");
    assertThat(score.<String>path("indicators[0].explanation"))
        .contains("客梯10台，货梯2台（填报人确认：应等于15 台）", "30 × 12 ÷ 15");
  }

  private static Response targets(ProjectFixture project) {
    return project.as("unit").get(project.targets());
  }

  private static String etag(ProjectFixture project) {
    return targets(project).header("ETag").replace("\"", "\\\"");
  }

  /** What waits for the role about this project. */
  private static List<String> tasks(ProjectFixture project, String role) {
    Response queue =
        project.as(role).get("/api/v1/targets?queue=mine&sort=-age&limit=100&year=" + YEAR);
    queue.then().statusCode(200);
    return queue.path("items.findAll { it.projectId == '" + project.id() + "' }.task");
  }

  private static String line(ProjectFixture project, String etag, String act) {
    return "{\"projectId\":\"%s\",\"year\":%d,\"etag\":\"%s\",\"act\":\"%s\"}"
        .formatted(project.id(), YEAR, etag, act);
  }

  private static String batch(ProjectFixture project, String role, String lines) {
    return project
        .accepted(
            project
                .as(role)
                .urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/targets:batch"))
        .asString();
  }

  private static String status(String line) {
    return io.restassured.path.json.JsonPath.from(line).getString("status");
  }
}
