package io.districtbudget.assessment;

import static io.districtbudget.assessment.DistrictFixture.goodResults;

import io.districtbudget.support.identity.Roles;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A district in which things have happened, as far as a test needs them. */
public record WorkingDistrict(DistrictFixture district) {

  /** Everything has happened that events can do. */
  public static WorkingDistrict atWork(DistrictFixture district) {
    WorkingDistrict working = new WorkingDistrict(district);
    working.events();
    return working;
  }

  private void events() {
    String open = district.aProjectReadyToAssess("填报中");
    district.fill(district.opened(open), goodResults()).statusCode(200);
    district.money(open, 2024, "100000.00", "120000.00", "95500.00");
    district.money(open, 2024, 1, "100000.00", "100000.00", "1.00"); // late
    district.moneyOn("2024-02-10", open, "120000.01", "95500.01");
    district.submitted(district.aProjectReadyToAssess("已提交"));
    String changed = district.aProjectReadyToAssess("提交后变动");
    district.submitted(changed);
    district.money(changed, 2024, "100000.00", "100000.00", "100000.00");
    String moved = district.aProjectReadyToAssess("改属");
    district.opened(moved);
    district.project(moved, "改属并改名", "ACTIVE", "905");
    String cancelled = district.aProjectReadyToAssess("取消");
    district.opened(cancelled);
    district.project(cancelled, "取消", "CANCELLED", DistrictFixture.DEPARTMENT);
    district.money(UUID.randomUUID().toString(), 2024, "7.00", "7.00", "7.00"); // no project yet
    String declared = district.aProject("申报中");
    district.moved(declared, 2030, 1, "DRAFT", "BEGIN");
    district.moved(declared, 2030, 2, "SUBMITTED", "SUBMISSION");
    district.targets(declared, 2030, List.of(List.of("产出指标", "数量指标", "次数", "≥1次", "90")));
    act("/findings/" + anOpenFinding() + "/acceptance", Map.of("reason", "情况属实"));
    new MonitoringFixture(district).aRectification();
    new MonitoringFixture(district).openMonitorings();
    district.get("/dashboards/2024").statusCode(200);
  }

  /**
   * And everything that people can do: reviews to the publication, returns, other rules, another
   * year, monitorings and rectifications to their ends, projects that go to another department with
   * all that belongs to them.
   */
  public WorkingDistrict liveOn() {
    String published = district.submitted(district.aProjectReadyToAssess("公开"));
    review(published);
    act("/assessments/" + published + "/recheck", deduction());
    act("/assessments/" + published + "/publication", Map.of());
    String returned = district.submitted(district.aProjectReadyToAssess("退回"));
    act("/assessments/" + returned + "/return", Map.of("reason", "核实"));
    rulesChange(returned);
    String stricter = district.aProjectReadyToAssess("新规则");
    review(district.submitted(stricter));
    String finding = anOpenFinding();
    act("/findings/" + finding + "/acceptance", Map.of("reason", "情况属实"));
    act("/findings/" + finding + "/reopening", Map.of("reason", "尚未核实"));
    MonitoringFixture monitorings = new MonitoringFixture(district);
    act(monitorings.anAnsweredRectification() + "/closure", Map.of("opinion", "整改到位"));
    act(
        monitorings.anAnsweredRectification() + "/return",
        Map.of("reason", "未附记录", "deadline", "2024-10-15"));
    act(monitorings.aSubmittedMonitoring() + "/return", Map.of("reason", "请更新"));
    district.money(stricter, 2023, "50000.00", "50000.00", "20000.00");
    district.project(stricter, "新规则", "ACTIVE", "906");
    String over = district.aProjectReadyToAssess("提交后取消");
    review(district.submitted(over));
    district.project(over, "提交后取消", "CANCELLED", "906");
    district.get("/dashboards/2024").statusCode(200);
    return this;
  }

  private void review(String assessment) {
    district
        .post(
            Roles.DEPARTMENT,
            "/assessments/" + assessment + "/department-review",
            Map.of("opinion", "属实"))
        .statusCode(200);
  }

  private static Map<String, Object> deduction() {
    return Map.of("deduction", "12.50", "reason", "佐证不足", "opinion", "扣分");
  }

  /** From now on assessments are scored by another version of the rules. */
  private void rulesChange(String assessment) {
    String id =
        district.get("/assessments/" + assessment).statusCode(200).extract().path("ruleSet.id");
    String rules = district.get("/rule-sets/" + id).statusCode(200).extract().asString();
    district
        .as(Roles.ADMIN)
        .header("If-Match", "*")
        .body(rules.replace("\"excellentFrom\":\"90\"", "\"excellentFrom\":\"99.5\""))
        .put("/api/v1/rule-sets/" + id)
        .then()
        .statusCode(200);
  }

  private String anOpenFinding() {
    return district
        .get("/findings?year=2024&accepted=false")
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  private void act(String path, Object body) {
    district.post(Roles.FINANCE, path, body).statusCode(200);
  }
}
