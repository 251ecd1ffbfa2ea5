package io.districtbudget.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("绩效运行监控 (monitoring)")
class MonitoringTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  /**
   * A project with money spread over the year: 100,000 of budget, 30,000 spent by the end of May.
   */
  private String aRunningProject(String name) {
    String id = district.aProject(name);
    district.moneyOn("2024-01-15", id, "100000.00", "0.00");
    district.moneyOn("2024-05-20", id, "100000.00", "30000.00");
    district.moneyOn("2024-09-10", id, "120000.00", "90000.00");
    district.targets(
        id,
        2024,
        List.of(
            List.of("产出指标", "数量指标", "检修次数", "≥12次", "50"),
            List.of("产出指标", "质量指标", "检修质量", "合格", "30"),
            List.of("满意度指标", "服务对象满意度指标", "投诉件数", "≤10件", "10")));
    return id;
  }

  private ValidatableResponse open(int month) {
    return district.post(
        Roles.FINANCE,
        "/monitorings/openings",
        Map.of("year", 2024, "month", month, "deadline", "2024-0" + (month + 1) + "-10"));
  }

  private ValidatableResponse fill(String path, Map<String, ?> entry) {
    return district.as(Roles.UNIT).header("If-Match", "*").body(entry).put("/api/v1" + path).then();
  }

  private static Map<String, Object> row(int number, String value, String... more) {
    Map<String, Object> row = new HashMap<>(Map.of("number", number, "value", value));
    for (int i = 0; i + 1 < more.length; i += 2) {
      row.put(more[i], more[i + 1]);
    }
    return row;
  }

  @Test
  @DisplayName("money is that of the month's end, whatever was paid later; lights are explained")
  void lights() {
    String project = aRunningProject("七月");
    open(7).statusCode(200).body("opened", equalTo(1)).body("skipped", hasSize(0));
    String path = "/monitorings/" + project + "/2024/7";
    district
        .get(path)
        .statusCode(200)
        .body("status", equalTo("OPEN"))
        .body("deadline", equalTo("2024-08-10"))
        .body("overdue", equalTo(true))
        .body("money.fullYear", equalTo("100000.00"))
        .body("money.executed", equalTo("30000.00"))
        .body("money.light.light", equalTo("RED"))
        .body("money.light.progress", equalTo("51.43"))
        .body("light", equalTo("RED"))
        .body("indicators", hasSize(3))
        .body("indicators[0].light.light", nullValue());
    fill(
            path,
            Map.of(
                "indicators",
                List.of(
                    row(1, "5次", "expected", "12次"),
                    row(2, "多数合格", "band", "PARTLY_ACHIEVED"),
                    row(3, "4件", "expected", "12件"))))
        .statusCode(200)
        .body("indicators[0].light.light", equalTo("YELLOW"))
        .body("indicators[0].light.explanation", containsString("5 ÷ (12 × 7/12) = 71.43%，黄灯"))
        .body("indicators[0].light.explanationEn", containsString("yellow"))
        .body("indicators[0].light.trace.values.targetValue", equalTo("12"))
        .body("indicators[0].forecast.light", equalTo("GREEN"))
        .body("indicators[1].light.light", equalTo("YELLOW"))
        .body("indicators[2].light.light", equalTo("GREEN"))
        .body("indicators[2].forecast.light", equalTo("RED"))
        .body("light", equalTo("RED"))
        .body("lightLabel", equalTo("红灯"));
  }

  @Test
  @DisplayName("submission names every missing cause, remedy and band at once; then nothing moves")
  void submission() {
    String project = aRunningProject("提交");
    open(7);
    String path = "/monitorings/" + project + "/2024/7";
    fill(path, Map.of("indicators", List.of(row(1, "2次"), row(2, "正在进行"))));
    district
        .post(Roles.UNIT, path + "/submission", Map.of())
        .statusCode(422)
        .body("code", equalTo("RULES_BROKEN"))
        .body(
            "errors.pointer",
            hasItems(
                "/executionCause",
                "/executionRemedy",
                "/indicators/0/cause",
                "/indicators/0/remedy",
                "/indicators/1/band",
                "/indicators/2/cause"))
        .body(
            "errors.code",
            hasItems("CAUSE_MISSING", "REMEDY_MISSING", "BAND_MISSING", "VALUE_UNEXPLAINED"));
    district.get(path).body("status", equalTo("OPEN"));
    assertThat(events("monitoring.submitted.v1")).isZero();
    submitted(path);
    district
        .post(Roles.UNIT, path + "/submission", Map.of())
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"));
    fill(path, Map.of("indicators", List.of())).statusCode(409);
    district.moneyOn("2024-06-01", project, "120000.00", "110000.00");
    district.get(path).body("money.executed", equalTo("30000.00")).body("light", equalTo("RED"));
    district
        .post(Roles.DEPARTMENT, path + "/return", Map.of("reason", "请按六月付款更新"))
        .statusCode(200)
        .body("status", equalTo("RETURNED"))
        .body("money.executed", equalTo("50000.00"))
        .body("indicators[0].value", equalTo("3次"));
    district
        .get(path + "/history")
        .body("items.action", equalTo(List.of("OPENED", "FILL", "FILL", "SUBMIT", "RETURN")))
        .body("items[4].reason", equalTo("请按六月付款更新"));
  }

  /** Fills and submits: money red, indicator 1 red, the others green. */
  private void submitted(String path) {
    fill(
            path,
            Map.of(
                "executionCause",
                "合同签订较晚",
                "executionRemedy",
                "九月底前付款",
                "indicators",
                List.of(
                    row(1, "3次", "cause", "汛期停工", "remedy", "八月补做"), row(2, "合格"), row(3, "无"))))
        .statusCode(200);
    district.post(Roles.UNIT, path + "/submission", Map.of()).statusCode(200);
  }

  @Test
  @DisplayName("while it is open, money and targets follow events; a cancelled project ends it")
  void follows() {
    String project = aRunningProject("跟随");
    open(5);
    String path = "/monitorings/" + project + "/2024/5";
    district.get(path).body("money.light.light", equalTo("YELLOW"));
    district.moneyOn("2024-05-30", project, "120000.00", "110000.00");
    district
        .get(path)
        .body("money.executed", equalTo("50000.00"))
        .body("money.light.light", equalTo("GREEN"));
    district.moneyOn("2024-06-02", project, "120000.00", "115000.00");
    district.get(path).body("money.executed", equalTo("50000.00"));
    fill(path, Map.of("indicators", List.of(row(1, "5次")))).statusCode(200);
    district.targets(project, 2024, List.of(List.of("产出指标", "数量指标", "检修次数", "≥24次", "90")));
    district
        .get(path)
        .body("targetVersion", equalTo(2))
        .body("indicators", hasSize(1))
        .body("indicators[0].value", equalTo("5次"))
        .body("indicators[0].light.light", equalTo("RED"));
    district.project(project, "跟随", "CANCELLED", "901");
    district.get(path).body("status", equalTo("CANCELLED"));
  }

  @Test
  @DisplayName("a month begins with what the last one stated")
  void prefilled() {
    String project = aRunningProject("接续");
    open(4);
    submitted("/monitorings/" + project + "/2024/4");
    open(7).body("opened", equalTo(1));
    district
        .get("/monitorings/" + project + "/2024/7")
        .body("indicators[0].value", equalTo("3次"))
        .body("indicators[0].previous", equalTo("3次"))
        .body("indicators[0].remedy", equalTo("八月补做"))
        .body("money.cause", equalTo("合同签订较晚"));
    open(7).body("opened", equalTo(0));
  }

  @Test
  @DisplayName(
      "a unit begins any month itself; a stale version, another's and a strange row are not")
  void byItself() {
    String project = aRunningProject("自行");
    String path = "/api/v1/monitorings/" + project + "/2024/3";
    district.as(Roles.UNIT).body(Map.of("indicators", List.of())).put(path).then().statusCode(428);
    Map<String, Object> unknown = Map.of("indicators", List.of(row(9, "1次"), row(1, "1次")));
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(unknown)
        .put(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("INDICATOR_UNKNOWN"))
        .body("errors[0].pointer", equalTo("/indicators/0"));
    district
        .as(Roles.DEPARTMENT)
        .header("If-None-Match", "*")
        .queryParam("dryRun", true)
        .body(Map.of("indicators", List.of(row(1, "3次"))))
        .put(path)
        .then()
        .statusCode(200)
        .body("indicators[0].light.light", equalTo("GREEN"));
    assertThat(district.count("SELECT count(*) FROM monitoring WHERE division = ?")).isZero();
    assertThat(events("monitoring.opened.v1")).isZero();
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(Map.of("indicators", List.of(row(1, "3次"))))
        .put(path)
        .then()
        .statusCode(200)
        .body("indicators[0].light.light", equalTo("GREEN"));
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(Map.of("indicators", List.of()))
        .put(path)
        .then()
        .statusCode(412);
    district
        .as(Roles.UNIT)
        .header("If-Match", "\"99\"")
        .body(Map.of("indicators", List.of()))
        .put(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"));
    DistrictFixture.inFreshDivision()
        .get("/monitorings/" + project + "/2024/3")
        .statusCode(404)
        .body("code", equalTo("MONITORING_UNKNOWN"));
    district.get("/monitorings/" + project + "/2024/13").statusCode(400);
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(Map.of("indicators", List.of()))
        .put("/api/v1/monitorings/" + UUID.randomUUID() + "/2024/3")
        .then()
        .statusCode(422)
        .body("code", equalTo("PROJECT_UNKNOWN"));
  }

  @Test
  @DisplayName("lists filter by light, state, month and overdue; departments count their lights")
  void lists() {
    String red = aRunningProject("红");
    String open = aRunningProject("未报");
    String noTargets = district.aProject("没有目标");
    district.moneyOn("2024-01-15", noTargets, "100.00", "0.00");
    open(7)
        .body("opened", equalTo(2))
        .body("skipped.code", equalTo(List.of("TARGETS_NOT_APPROVED")));
    district
        .post(
            Roles.FINANCE,
            "/monitorings/openings",
            Map.of("year", 2024, "month", 8, "deadline", "2024-08-30"))
        .statusCode(422)
        .body("code", equalTo("DEADLINE_TOO_EARLY"))
        .body("errors[0].rejected", equalTo("2024-08-30"));
    submitted("/monitorings/" + red + "/2024/7");
    district
        .get("/monitorings?year=2024&month=7&light=RED&status=SUBMITTED")
        .body("items.projectId", equalTo(List.of(red)))
        .body("items[0].moneyLight", equalTo("RED"));
    district
        .get("/monitorings?year=2024&overdue=true")
        .body("items.projectId", equalTo(List.of(open)));
    district
        .get("/monitorings?year=2024&limit=1")
        .body("items", hasSize(1))
        .body("next", containsString("after="));
    district.get("/monitorings?colour=red").statusCode(400);
    district
        .get("/monitorings/departments?year=2024&month=7")
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].departmentName", equalTo("测试局901"))
        .body("items[0].light", equalTo("RED"))
        .body("items[0].lights.RED", equalTo(1))
        .body("items[0].statuses.OPEN", equalTo(1))
        .body("items[0].overdue", equalTo(1));
    district.get("/monitorings/departments?year=2024&month=6").body("items", hasSize(0));
    district
        .get("/monitorings/departments?year=2024")
        .statusCode(200)
        .body("items.month", equalTo(List.of(7)))
        .body("items[0].lights.RED", equalTo(1));
  }

  @Test
  @DisplayName("a published month is taken over by finance, once; what a unit reported stays")
  void takenOver() {
    String project = aRunningProject("公开");
    String path = "/api/v1/monitorings/" + project + "/2024/8";
    Map<String, Object> stated = Map.of("indicators", List.of(row(1, "8次", "expected", "12次")));
    district
        .as(Roles.UNIT)
        .queryParam("historical", true)
        .body(stated)
        .put(path)
        .then()
        .statusCode(403);
    district
        .as(Roles.FINANCE)
        .header("If-None-Match", "*")
        .body(stated)
        .put(path)
        .then()
        .statusCode(403);
    takeOver(path + "?historical=true&dryRun=true", stated)
        .statusCode(200)
        .body("status", equalTo("SUBMITTED"));
    assertThat(district.count("SELECT count(*) FROM monitoring WHERE division = ?")).isZero();
    String first =
        takeOver(path + "?historical=true", stated)
            .statusCode(200)
            .body("takenOver", equalTo(true))
            .body("indicators[0].light.light", equalTo("GREEN"))
            .extract()
            .header("ETag");
    takeOver(path + "?historical=true", stated).statusCode(200).header("ETag", equalTo(first));
    district
        .get("/monitorings/" + project + "/2024/8/history")
        .body("items.action", equalTo(List.of("OPENED", "TAKEN_OVER")));
    takeOver(path + "?historical=true", Map.of("indicators", List.of(row(1, "9次"), row(2, "合格"))))
        .statusCode(200)
        .body("indicators[0].value", equalTo("9次"))
        .body("indicators[0].expected", nullValue());
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(stated)
        .put("/api/v1/monitorings/" + project + "/2024/9")
        .then()
        .statusCode(200);
    takeOver("/api/v1/monitorings/" + project + "/2024/9?historical=true", stated)
        .statusCode(409)
        .body("code", equalTo("MONITORING_EXISTS"));
  }

  private ValidatableResponse takeOver(String path, Map<String, Object> stated) {
    return district.as(Roles.FINANCE).body(stated).put(path).then();
  }

  private long events(String type) {
    return district.count(
        "SELECT count(*) FROM outbox WHERE division = ? AND type = '" + type + "'");
  }
}
