package io.districtbudget.assessment.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.MonitoringFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("监控期限与跟随 (deadlines of monitorings, and what they follow)")
class MonitoringDeadlineTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();
  private final MonitoringFixture monitorings = new MonitoringFixture(district);

  @Test
  @DisplayName("who began by itself is due with everybody else; a day once set stays")
  void begunByTheUnit() {
    String path = monitorings.aFilledMonitoring();
    district.get(path).body("deadline", nullValue());
    district.get("/monitorings?overdue=true").body("items", hasSize(0));
    monitorings.openMonitorings("2024-08-10");
    district.get(path).body("deadline", equalTo("2024-08-10")).body("overdue", equalTo(true));
    district
        .get("/monitorings?overdue=true")
        .body("items", hasSize(1))
        .body("items[0].deadline", equalTo("2024-08-10"));
    district.get("/dashboards/2024").body("monitoringsOverdue", equalTo(1));
    monitorings.openMonitorings("2024-09-10");
    district.get(path).body("deadline", equalTo("2024-08-10"));
    district
        .get(path + "/history")
        .body("items.action", equalTo(List.of("OPENED", "FILL", "DEADLINE_SET")));
    district.get("/figure-comparisons").body("equal", equalTo(true));
  }

  @Test
  @DisplayName(
      "one unit gets more time, with the reason in the trail; a day that has passed is none")
  void extended() {
    String path = monitorings.aFilledMonitoring();
    monitorings.openMonitorings("2024-08-10");
    Map<String, Object> wish =
        Map.of("year", 2024, "month", 7, "units", List.of(DistrictFixture.UNIT), "reason", "搬迁");
    extension(wish, "2024-06-30")
        .statusCode(422)
        .body("errors.code", equalTo(List.of("DEADLINE_PAST", "DEADLINE_TOO_EARLY")));
    district.get(path).body("deadline", equalTo("2024-08-10"));
    extension(wish, "2099-08-20").statusCode(200).body("extended", equalTo(1));
    extension(wish, "2099-08-19").statusCode(200).body("extended", equalTo(0));
    district.get(path).body("deadline", equalTo("2099-08-20")).body("overdue", equalTo(false));
    district
        .get(path + "/history")
        .body("items[3].action", equalTo("DEADLINE_EXTENDED"))
        .body("items[3].reason", equalTo("搬迁"));
    district.get("/dashboards/2024").body("monitoringsOverdue", equalTo(0));
    district.get("/figure-comparisons").body("equal", equalTo(true));
    String assessment = district.opened(district.aProjectReadyToAssess("自评延期"));
    Map<String, Object> year =
        Map.of("year", 2024, "units", List.of(DistrictFixture.UNIT), "reason", "搬迁");
    extension(year, "2099-03-31").statusCode(200).body("extended", equalTo(1));
    district.get("/assessments/" + assessment).body("deadline", equalTo("2099-03-31"));
  }

  private ValidatableResponse extension(Map<String, Object> wish, String deadline) {
    Map<String, Object> entry = new HashMap<>(wish);
    entry.put("deadline", deadline);
    return district.post(Roles.FINANCE, "/deadline-extensions", entry);
  }

  @Test
  @DisplayName("a month that has not begun cannot be submitted, only prepared")
  void notBegun() {
    String project = district.aProject("明天的事");
    district.money(project, 2099, "1000.00", "1000.00", "1000.00");
    district.targets(project, 2099, List.of(List.of("产出指标", "质量指标", "检修质量", "合格", "90")));
    String path = "/monitorings/" + project + "/2099/7";
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(Map.of("indicators", List.of(Map.of("number", 1, "value", "合格"))))
        .put("/api/v1" + path)
        .then()
        .statusCode(200);
    district
        .post(Roles.UNIT, path + "/submission", Map.of())
        .statusCode(422)
        .body("code", equalTo("MONTH_NOT_BEGUN"))
        .body("errors.pointer", equalTo(List.of("/month")));
    district.get(path).body("status", equalTo("OPEN"));
  }

  @Test
  @DisplayName("what the last month stated stays beside a row when the targets change")
  void previousStays() {
    String path = monitorings.aSubmittedMonitoring();
    String project = path.split("/")[2];
    district
        .post(Roles.FINANCE, "/monitorings/openings", Map.of("year", 2024, "month", 9))
        .statusCode(200);
    String september = "/monitorings/" + project + "/2024/9";
    district.get(september).body("indicators[0].previous", equalTo("1次"));
    district.targets(project, 2024, List.of(List.of("产出指标", "数量指标", "检修次数", "≥8次", "90")));
    district
        .get(september)
        .body("targetVersion", equalTo(2))
        .body("indicators[0].target", equalTo("≥8次"))
        .body("indicators[0].previous", equalTo("1次"))
        .body("indicators[0].value", equalTo("1次"));
  }

  @Test
  @DisplayName("an event of the project that changes nothing here leaves no trace")
  void nothingToFollow() {
    String rectification = monitorings.aRectification();
    String project = district.get(rectification).extract().path("projectId");
    String path = "/monitorings/" + project + "/2024/7";
    long before = district.count("SELECT count(*) FROM audit_entry WHERE division = ?");
    district.project(project, "监控", "ACTIVE", DistrictFixture.DEPARTMENT);
    district
        .get(path + "/history")
        .body("items.action", equalTo(List.of("OPENED", "FILL", "SUBMIT")));
    district.get(rectification + "/history").body("items.action", equalTo(List.of("ISSUE")));
    assertThat(district.count("SELECT count(*) FROM audit_entry WHERE division = ?"))
        .isEqualTo(before);
    district.project(project, "监控", "ACTIVE", "905");
    district.get(path + "/history").body("items[3].action", equalTo("PROJECT_FOLLOWED"));
    district
        .get(rectification + "/history")
        .body("items.action", equalTo(List.of("ISSUE", "PROJECT_FOLLOWED")));
  }

  @Test
  @DisplayName("of two rows with the same name each goes on with its own value")
  void twiceTheSameName() {
    String project = district.aProject("重名");
    district.money(project, 2024, "1000.00", "1000.00", "1000.00");
    List<String> row = List.of("产出指标", "质量指标", "检修质量", "合格", "45");
    district.targets(project, 2024, List.of(row, row));
    String path = "/monitorings/" + project + "/2024/";
    Map<String, Object> first = Map.of("number", 1, "value", "合格");
    Map<String, Object> second =
        Map.of("number", 2, "value", "多数合格", "band", "PARTLY_ACHIEVED", "cause", "停工");
    district
        .as(Roles.UNIT)
        .header("If-None-Match", "*")
        .body(Map.of("indicators", List.of(first, second)))
        .put("/api/v1" + path + "7")
        .then()
        .statusCode(200);
    district
        .post(Roles.FINANCE, "/monitorings/openings", Map.of("year", 2024, "month", 9))
        .statusCode(200);
    district.get(path + "9").body("indicators.previous", equalTo(List.of("合格", "多数合格")));
    district.targets(project, 2024, List.of(row, List.of("产出指标", "数量指标", "次数", "≥1次", "5"), row));
    district
        .get(path + "9")
        .body("indicators[0].value", equalTo("合格"))
        .body("indicators[1].value", nullValue())
        .body("indicators[2].value", equalTo("多数合格"));
  }
}
