package io.districtbudget.assessment.desk;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.assessment.MonitoringFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("工作台 (the desk)")
class DeskTest {

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("本人：姓名、范围、可办事项、年度")
  void whoIAm() {
    district.aProjectReadyToAssess("电梯");
    get(Roles.UNIT, "/me")
        .body("sub", equalTo("test-unit"))
        .body("account", equalTo("test-unit"))
        .body("division.code", equalTo(district.division()))
        .body("roles", contains("unit"))
        .body("department.name", equalTo("测试局901"))
        .body("unit.name", equalTo("测试中心"))
        .body("may", hasItem("DECLARE"))
        .body("may", not(hasItem("PUBLISH")))
        .body("section", nullValue())
        .body("years", contains(2024));
    get(Roles.FINANCE, "/me").body("department", nullValue()).body("may", hasItem("PUBLISH"));
  }

  @Test
  @DisplayName("待办随办理走：填报 → 审核 → 公开；计数与列表一致，别人的不在其中")
  void workGoesWithTheActs() {
    String project = district.aProjectReadyToAssess("锅炉");
    String id = district.opened(project);
    work(Roles.UNIT)
        .body("items.kind", contains("ASSESSMENT_FILL"))
        .body("items[0].id", equalTo(id))
        .body("items[0].project.name", equalTo("锅炉"))
        .body("items[0].department.name", equalTo("测试局901"))
        .body("items[0].unit.name", equalTo("测试中心"))
        .body("items[0].due", equalTo("2025-03-31"))
        .body("items[0].overdue", equalTo(true))
        .body("items[0].since", notNullValue())
        .body("items[0].link", equalTo("/projects/" + project + "/assessments/2024"))
        .body("counts[0].count", equalTo(1))
        .body("overdue", equalTo(1));
    work(Roles.DEPARTMENT).body("items", empty()).body("total", equalTo(0));

    district.fill(id, DistrictFixture.goodResults()).statusCode(200);
    String tag =
        district
            .post(Roles.UNIT, "/assessments/" + id + "/submission", Map.of())
            .statusCode(200)
            .extract()
            .header("ETag");
    work(Roles.UNIT).body("items", empty());
    work(Roles.DEPARTMENT)
        .body("items.kind", contains("ASSESSMENT_REVIEW"))
        .body("items[0].etag", equalTo(tag));
    district
        .with(TestTokens.token(Roles.DEPARTMENT, district.division(), "987", null))
        .get("/api/v1/work")
        .then()
        .statusCode(200)
        .body("items", empty());
    district
        .post(
            Roles.DEPARTMENT, "/assessments/" + id + "/department-review", Map.of("opinion", "同意"))
        .statusCode(200);
    work(Roles.FINANCE).body("items.kind", contains("ASSESSMENT_PUBLISH"));
    get(Roles.FINANCE, "/work?overdue=true").body("items", empty()).body("total", equalTo(0));
    get(Roles.TREASURY, "/work").body("items", empty());
  }

  @Test
  @DisplayName("复核分派：只在被分派人的待办中，收回后人人可办；有一份不在等待，整批不分派")
  void assignedRechecks() {
    String id = district.submitted(district.aProjectReadyToAssess("复核"));
    district
        .post(
            Roles.DEPARTMENT, "/assessments/" + id + "/department-review", Map.of("opinion", "同意"))
        .statusCode(200);
    district.post(Roles.FINANCE, "/rechecks/samples", Map.of("year", 2024, "seed", 7));
    work(Roles.FINANCE).body("items.kind", contains("ASSESSMENT_RECHECK"));
    assign(List.of(id), Map.of("sub", "officer-1", "name", "李敏"))
        .statusCode(200)
        .body("items.officer.name", contains("李敏"))
        .body("items.assignedBy", contains("test-finance"));
    work(Roles.FINANCE).body("items", empty());
    assign(List.of(id), Map.of("sub", "test-finance", "name", "本人")).statusCode(200);
    work(Roles.FINANCE).body("items.id", contains(id));
    assign(List.of(id, UUID.randomUUID().toString()), Map.of("sub", "officer-1", "name", "李敏"))
        .statusCode(422)
        .body("code", equalTo("RECHECK_NOT_WAITING"))
        .body("errors.pointer", contains("/assessmentIds/1"));
    get(Roles.AUDITOR, "/rechecks/assignments?year=2024")
        .body("items.officer.name", contains("本人"));
    assign(List.of(id), null).statusCode(200).body("items", empty());
    work(Roles.FINANCE).body("items.id", contains(id));
  }

  private ValidatableResponse assign(List<String> ids, @Nullable Map<String, String> officer) {
    Map<String, Object> request = new HashMap<>();
    request.put("year", 2024);
    request.put("assessmentIds", ids);
    request.put("officer", officer);
    return district.post(Roles.FINANCE, "/rechecks/assignments", request);
  }

  @Test
  @DisplayName("账号：谁来过、有什么角色和范围；单位看不到")
  void actors() {
    district.aProjectReadyToAssess("账号");
    get(Roles.UNIT, "/me");
    get(Roles.UNIT, "/me");
    get(Roles.FINANCE, "/me");
    get(Roles.ADMIN, "/actors")
        .body("items.sub", contains("test-finance", "test-unit"))
        .body("items[1].roles", contains("unit"))
        .body("items[1].unit.name", equalTo("测试中心"))
        .body("items[1].department.code", equalTo("901"));
    get(Roles.ADMIN, "/actors?role=finance").body("items.account", contains("test-finance"));
    district.as(Roles.UNIT).get("/api/v1/actors").then().statusCode(403);
    district.as(Roles.ADMIN).get("/api/v1/actors?role=chief").then().statusCode(400);
  }

  @Test
  @DisplayName("监控与整改的待办，按期限排列，分页不重不漏")
  void monitoringsAndRectifications() {
    new MonitoringFixture(district).aRectification();
    district.aProjectReadyToAssess("路灯");
    new MonitoringFixture(district).openMonitorings("2024-08-20");
    work(Roles.UNIT)
        .body("items.kind", contains("MONITORING_FILL", "RECTIFICATION_ANSWER"))
        .body("items.due", contains("2024-08-20", "2024-09-15"))
        .body("items[1].link", containsString("/rectifications/"));
    String next = get(Roles.UNIT, "/work?limit=1").body("items", hasSize(1)).extract().path("next");
    district
        .as(Roles.UNIT)
        .get(next)
        .then()
        .statusCode(200)
        .body("items.kind", contains("RECTIFICATION_ANSWER"))
        .body("counts.count", contains(1, 1))
        .body("next", nullValue());
    get(Roles.UNIT, "/work?kind=MONITORING_FILL").body("total", equalTo(2));
  }

  @Test
  @DisplayName("申报的待办来自事件，迟到的事件不算")
  void declarations() {
    String project = district.aProject("绿化");
    district.moved(project, 2024, 1, "DRAFT", "BEGIN");
    district.moved(project, 2024, 2, "SUBMITTED", "SUBMISSION");
    district.moved(project, 2024, 1, "DRAFT", "BEGIN");
    district.targets( // waits for what came before it
        project, 2024, List.of(List.of("产出指标", "数量指标", "栽植数", "≥4株", "90")));
    district.settle();
    work(Roles.UNIT).body("items", empty());
    work(Roles.DEPARTMENT)
        .body("items.kind", contains("DECLARATION_REVIEW"))
        .body("items[0].since", equalTo("2024-02-01T01:00:00Z"))
        .body("items[0].etag", nullValue())
        .body("items[0].link", equalTo("/projects/" + project + "/declarations/2024"));
    changes(Roles.UNIT).body("items.kind", hasItem("DECLARATION_SUBMITTED"));
  }

  @Test
  @DisplayName("动态：资金、项目、自评、红灯，只有本人范围内的，一个事件一条")
  void whatHappened() {
    String path = new MonitoringFixture(district).aSubmittedMonitoring();
    String project = path.split("/", -1)[2];
    changes(Roles.FINANCE)
        .body(
            "items.kind",
            hasItems("PAYMENT", "PROJECT_REGISTERED", "MONITORING_SUBMITTED", "RED_LIGHT"))
        .body("items.find { it.kind == 'PAYMENT' }.amount", equalTo("90000.00"))
        .body(
            "items.find { it.kind == 'PAYMENT' }.link",
            equalTo("/projects/" + project + "/money/2024"))
        .body("items.find { it.kind == 'MONITORING_SUBMITTED' }.by", equalTo("test-unit"))
        .body("items.find { it.kind == 'MONITORING_SUBMITTED' }.month", equalTo(7))
        .body("items.department.name", everyItem(equalTo("测试局901")))
        .body("counts.find { it.kind == 'PAYMENT' }.count", equalTo(1));
    changes(Roles.UNIT).body("items.project.id", everyItem(equalTo(project)));
    district
        .with(TestTokens.token(Roles.AUDITOR, district.division(), "987", null))
        .get("/api/v1/changes")
        .then()
        .statusCode(200)
        .body("items", empty())
        .body("counts", empty());
    String until = changes(Roles.FINANCE).extract().path("until");
    district
        .as(Roles.FINANCE)
        .queryParam("since", until)
        .get("/api/v1/changes")
        .then()
        .statusCode(200);
    district
        .as(Roles.FINANCE)
        .queryParam("since", "2024-01-01T00:00:00Z")
        .get("/api/v1/changes")
        .then()
        .statusCode(400)
        .body("code", equalTo("SINCE_TOO_EARLY"));
  }

  @Test
  @DisplayName("个人设置：第一次、再次、别的窗口更快、太大")
  void preferences() {
    String none =
        get(Roles.UNIT, "/preferences").body("content", equalTo(Map.of())).extract().header("ETag");
    put("/preferences", none, Map.of("content", Map.of("unit", "万元", "width", 120)))
        .statusCode(200)
        .header("ETag", equalTo("\"1\""))
        .body("content.width", equalTo(120));
    put("/preferences", none, Map.of("content", Map.of()))
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"));
    put("/preferences", "\"1\"", Map.of("content", Map.of("a", "字".repeat(22_000))))
        .statusCode(422)
        .body("code", equalTo("PREFERENCES_TOO_LARGE"));
    put("/preferences", "\"1\"", Map.of("content", List.of())).statusCode(400);
    get(Roles.UNIT, "/preferences").body("content.unit", equalTo("万元"));
    get(Roles.FINANCE, "/preferences").body("content", equalTo(Map.of()));
  }

  @Test
  @DisplayName("分工：分管部门的待办，代管到期为止")
  void sections() {
    String assessment = district.submitted(district.aProjectReadyToAssess("桥梁"));
    district
        .post(
            Roles.DEPARTMENT,
            "/assessments/" + assessment + "/department-review",
            Map.of("opinion", "同意"))
        .statusCode(200);
    get(Roles.FINANCE, "/work?section=true").body("items", empty());
    section(district.as(Roles.FINANCE), "\"0\"", "other", "test-finance", "2099-12-31")
        .statusCode(200)
        .header("ETag", equalTo("\"1\""));
    get(Roles.FINANCE, "/work?section=true").body("items", hasSize(1));
    get(Roles.FINANCE, "/me")
        .body("section.departments", contains("901"))
        .body("section.deputyFor", contains("张"));
    section(district.as(Roles.FINANCE), "\"0\"", "other", "test-finance", "2099-12-31")
        .statusCode(412);
    section(district.as(Roles.FINANCE), "\"1\"", "other", "test-finance", "2020-12-31")
        .statusCode(200);
    get(Roles.FINANCE, "/work?section=true").body("items", empty());
  }

  private static ValidatableResponse section(
      io.restassured.specification.RequestSpecification as,
      String tag,
      String officer,
      String deputy,
      String until) {
    return as.header("If-Match", tag)
        .body(
            Map.of(
                "items",
                List.of(
                    Map.of(
                        "officer", Map.of("sub", officer, "name", "张"),
                        "departments", List.of("901"),
                        "deputies", List.of(Map.of("sub", deputy, "name", "李", "until", until))))))
        .put("/api/v1/sections")
        .then();
  }

  private ValidatableResponse put(String path, String tag, Object body) {
    return district.as(Roles.UNIT).header("If-Match", tag).body(body).put("/api/v1" + path).then();
  }

  private ValidatableResponse work(String role) {
    return get(role, "/work");
  }

  private ValidatableResponse changes(String role) {
    return get(role, "/changes?limit=500");
  }

  private ValidatableResponse get(String role, String path) {
    return district.as(role).get("/api/v1" + path).then().statusCode(200);
  }
}
