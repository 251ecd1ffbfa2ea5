package io.districtbudget.project.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.project.ProjectFixture;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("沿革 (placements): renames and moves, with their days")
class PlacementTest {

  private static final String UNIT = ProjectFixture.UNIT;

  private final ProjectFixture district = ProjectFixture.inFreshDivision();
  private String project = "";

  @BeforeEach
  void twoDepartments() {
    district.found();
    district.post("finance", "/departments", Map.of("code", "902", "name", "城运局")).statusCode(201);
    district
        .post(
            "finance", "/units", Map.of("code", "902001", "name", "城运中心", "departmentCode", "902"))
        .statusCode(201);
    project = register("河道巡查", UNIT);
  }

  @Test
  @DisplayName("划转单位: its projects follow, each with an event; documents of before stay explained")
  void unitMoves() {
    String second = register("泵站维护", UNIT);
    move("finance", "/units/" + UNIT, "departmentCode", "902", "2023-01-01")
        .statusCode(200)
        .body("departmentCode", equalTo("902"));
    district
        .get("/projects/" + project)
        .body("departmentCode", equalTo("902"))
        .body("departmentName", equalTo("城运局"));
    district
        .get("/projects/" + project + "?asOf=2022-12-31")
        .body("departmentCode", equalTo("901"))
        .body("departmentName", equalTo("测试局"))
        .body("unitCode", equalTo(UNIT));
    district.get("/units/" + UNIT + "?asOf=2022-12-31").body("departmentCode", equalTo("901"));
    district.get("/projects?department=901").body("items", hasSize(0));
    district
        .get("/projects?department=901&asOf=2022-12-31&sort=name&limit=1")
        .body("items.name", contains("河道巡查"))
        .body("items.departmentCode", contains("901"));
    district.get("/projects?department=902").body("items", hasSize(2));
    for (String each : List.of(project, second)) {
      List<ConsumerRecord<String, String>> events = district.events(each);
      assertThat(district.eventTypes(each))
          .containsExactly("project.registered.v1", "project.changed.v1");
      assertThat(events.get(1).value())
          .contains("\"departmentCode\":\"902\"", "\"departmentName\":\"城运局\"", "\"sequence\":2");
    }
    district
        .get("/units/" + UNIT + "/history")
        .body("items.action", contains("unit.created", "unit.moved"))
        .body("items.reason", contains(null, "机构改革"))
        .body("placements.departmentCode", contains("901", "902"))
        .body("placements.from", contains(null, "2023-01-01"))
        .body("placements.to", contains("2023-01-01", null))
        .body("placements[1].actor", equalTo("test-finance"));
    district.as("department").get("/api/v1/projects/" + project).then().statusCode(404);
  }

  @Test
  @DisplayName("划转以后: a department keeps the years that were its own at their end")
  void closedYearsStay() {
    for (int year : List.of(2022, 2023)) {
      district
          .finance()
          .header("If-None-Match", "*")
          .body("{\"funds\":[{\"source\":\"OTHER\",\"amount\":\"1.00\"}]}")
          .put("/api/v1/projects/" + project + "/budgets/" + year)
          .then()
          .statusCode(201);
    }
    move("finance", "/units/" + UNIT, "departmentCode", "902", "2023-05-01").statusCode(200);
    String account = "/api/v1/projects/" + project + "/budgets/";
    district.as("department").get(account + "2022").then().statusCode(200);
    district.as("department").get(account + "2022/entries").then().body("items", hasSize(1));
    district.as("department").get(account + "2023").then().statusCode(404);
    district
        .as("department")
        .get("/api/v1/projects/" + project + "?asOf=2023-04-30")
        .then()
        .body("departmentCode", equalTo("901"));
    String list = "/api/v1/projects?year=";
    district.as("department").get(list + "2022").then().body("items.id", contains(project));
    district.as("department").get(list + "2023").then().body("items", hasSize(0));
    district
        .as("department")
        .get(list + "2023&asOf=2023-04-30")
        .then()
        .body("items.departmentCode", contains("901"));
    district.as("department").get("/api/v1/projects").then().body("items", hasSize(0));
    String balances = "/api/v1/budget-balances?year=";
    district.as("department").get(balances + "2022").then().body("items", hasSize(1));
    district.as("department").get(balances + "2023").then().body("items", hasSize(0));
    district
        .as("department")
        .get(balances + "2023&asOf=2023-04-30")
        .then()
        .body("items", hasSize(1));
    for (String day : List.of("2023-04-30", "2023-05-01")) {
      int before = day.equals("2023-04-30") ? 1 : 0;
      for (String items : List.of("/budget-balances", "/projects")) {
        String path = items + "?year=2023&asOf=" + day + "&department=";
        district.get(path + "901").body("items", hasSize(before));
        district.get(path + "902").body("items", hasSize(1 - before));
      }
    }
  }

  @Test
  @DisplayName("名称与代码: what nobody can see makes no other name, and no code")
  void invisibleCharacters() {
    for (String spelling : List.of("\u200b河道巡查", "河\u200d道巡查", "河道巡查\ufeff", "河道\u0007巡查")) {
      district
          .post("finance", "/projects", Map.of("name", spelling, "unitCode", UNIT))
          .statusCode(409)
          .body("code", equalTo("PROJECT_EXISTS"));
    }
    district
        .post("finance", "/departments", Map.of("code", "903", "name", "城\u00ad运局"))
        .statusCode(409)
        .body("code", equalTo("DEPARTMENT_EXISTS"));
    district
        .post("finance", "/departments", Map.of("code", "903", "name", "水务\u202e局\u200b"))
        .statusCode(201)
        .body("name", equalTo("水务局"));
    for (String code : List.of("904 ", "90\u200b4", "9\u00074")) {
      district
          .post("finance", "/departments", Map.of("code", code, "name", "新局"))
          .statusCode(400)
          .body("errors.pointer", contains("/code"));
    }
    district
        .post("finance", "/departments", Map.of("name", "\u200b"))
        .statusCode(400)
        .body("errors.code", contains("FIELD_MISSING"));
    district
        .post("finance", "/units", Map.of("name", "新中心", "departmentCode", ""))
        .statusCode(422)
        .body("code", equalTo("DEPARTMENT_MISSING"));
    district
        .post(
            "finance",
            "/projects",
            Map.of(
                "name", "百年", "unitCode", UNIT, "startDate", "1995-01-01", "endDate", "2095-12-31"))
        .statusCode(422)
        .body("code", equalTo("PERIOD_TOO_LONG"));
  }

  @Test
  @DisplayName("划转项目: to another unit and its department; unit and name of before still find it")
  void projectMoves() {
    move("finance", "/projects/" + project, "unitCode", "902001", "2024-03-01")
        .statusCode(200)
        .header("Consistency-Token", "project:" + project + ":2")
        .body("unitCode", equalTo("902001"))
        .body("departmentCode", equalTo("902"));
    district
        .finance()
        .queryParam("unit", UNIT)
        .queryParam("name", "河道 巡查")
        .get("/api/v1/projects")
        .then()
        .body("items.id", contains(project));
    district.get("/projects?unit=" + UNIT).body("items", hasSize(0));
    district
        .get("/projects/" + project + "/history")
        .body("placements.unitName", contains("测试中心", "城运中心"))
        .body("placements[1].reason", equalTo("机构改革"))
        .body("items.action", contains("project.registered.v1", "project.changed.v1"));
  }

  @Test
  @DisplayName("更名: the former name finds it until another has it; nothing is merged")
  void renames() {
    rename("/projects/" + project, Map.of("name", "河湖巡查", "from", "2023-05-01", "reason", "合并表述"))
        .statusCode(200)
        .body("formerNames", contains("河道巡查"));
    district.get("/projects/" + project + "?asOf=2023-04-30").body("name", equalTo("河道巡查"));
    byName("/projects", "河道巡查").body("items.id", contains(project));
    byName("/projects", "河湖巡查").body("items.id", contains(project));
    String newer = register("河道巡查", UNIT);
    byName("/projects", "河道巡查").body("items.id", contains(newer));
    rename("/projects/" + newer, Map.of("name", "河湖 巡查"))
        .statusCode(409)
        .body("code", equalTo("PROJECT_EXISTS"));
    district.get("/projects/" + newer).body("name", equalTo("河道巡查"));
    assertThat(district.eventTypes(newer)).containsExactly("project.registered.v1");
  }

  @Test
  @DisplayName("更名部门、单位: the projects' events carry the new name, the former name still finds it")
  void organizationsRenamed() {
    rename("/departments/901", Map.of("name", "水务局", "reason", "更名批复")).statusCode(200);
    rename("/units/" + UNIT, Map.of("name", "水务中心")).statusCode(200);
    byName("/departments", "测试局").body("items.code", contains("901"));
    byName("/units", "测试中心").body("items.name", contains("水务中心"));
    district.finance().queryParam("q", "测试").get("/api/v1/units").then().body("items", hasSize(1));
    assertThat(district.events(project).get(1).value()).contains("水务局", "测试中心");
    assertThat(district.events(project).get(2).value()).contains("水务局", "水务中心");
    district
        .get("/departments/901/history")
        .body("items.action", contains("department.created", "department.renamed"))
        .body("placements.name", contains("测试局", "水务局"));
    district
        .get("/projects/" + project + "/history")
        .body("placements.departmentName", contains("测试局", "水务局", "水务局"));
  }

  @Test
  @DisplayName("refused moves leave everything as it was, and queue no event")
  void refusals() {
    register("河道巡查", "902001");
    String own = "/projects/" + project;
    move("finance", own, "unitCode", UNIT, "2023-01-01")
        .statusCode(409)
        .body("code", equalTo("ALREADY_THERE"));
    move("finance", own, "unitCode", "902001", "2023-01-01")
        .statusCode(409)
        .body("code", equalTo("PROJECT_EXISTS"))
        .body("errors.pointer", contains("/unitCode"));
    move("finance", own, "unitCode", "nobody", "2023-01-01").statusCode(404);
    move("finance", "/units/" + UNIT, "departmentCode", "902", "2099-01-01")
        .statusCode(422)
        .body("code", equalTo("DATE_IN_FUTURE"))
        .body("errors.rejected", hasItem("2099-01-01"));
    move("department", own, "unitCode", "902001", "2023-01-01")
        .statusCode(404)
        .body("code", equalTo("UNIT_UNKNOWN"));
    move("unit", own, "unitCode", "902001", "2023-01-01").statusCode(403);
    move("department", "/units/" + UNIT, "departmentCode", "902", "2023-01-01").statusCode(403);
    district
        .post("finance", own + "/moves", Map.of("unitCode", "902001"))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    district.get(own).body("unitCode", equalTo(UNIT)).body("departmentCode", equalTo("901"));
    district.get(own + "/history").body("placements", hasSize(1));
    assertThat(district.eventTypes(project)).containsExactly("project.registered.v1");
  }

  @Test
  @DisplayName("a change cannot begin before the last one; a move twice with one key is one move")
  void orderOfDays() {
    String unit = "/units/" + UNIT;
    move("finance", unit, "departmentCode", "902", "2023-06-01").statusCode(200);
    move("finance", unit, "departmentCode", "901", "2023-05-31")
        .statusCode(422)
        .body("code", equalTo("DATE_BEFORE_LAST_CHANGE"));
    district
        .finance()
        .header("If-Match", "\"0\"")
        .body(Map.of("departmentCode", "901", "reason", "调回", "from", "2023-07-01"))
        .post("/api/v1" + unit + "/moves")
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_STALE"));
    for (int i = 0; i < 2; i++) {
      district
          .finance()
          .header("Idempotency-Key", "back")
          .header("If-Match", "*")
          .body(Map.of("departmentCode", "901", "reason", "调回", "from", "2023-07-01"))
          .post("/api/v1" + unit + "/moves")
          .then()
          .statusCode(200)
          .body("departmentCode", equalTo("901"));
    }
    district
        .get(unit + "/history")
        .body("placements.departmentCode", contains("901", "902", "901"));
    district.get(unit + "?asOf=2023-06-30").body("departmentCode", equalTo("902"));
  }

  @Test
  @DisplayName("another unit, department or division sees no history")
  void rows() {
    district
        .asUnitOf("902", "902001")
        .get("/api/v1/units/" + UNIT + "/history")
        .then()
        .statusCode(404)
        .body("code", equalTo("UNIT_UNKNOWN"));
    district
        .asUnitOf("902", "902001")
        .get("/api/v1/projects/" + project + "/history")
        .then()
        .statusCode(404);
    district
        .with(TestTokens.token("finance", TestTokens.freshDivision(), null, null))
        .get("/api/v1/departments/901/history")
        .then()
        .statusCode(404)
        .body("placements", nullValue());
    district.as("unit").get("/api/v1/units/" + UNIT + "/history").then().statusCode(200);
  }

  private String register(String name, String unit) {
    return district
        .post("finance", "/projects", Map.of("name", name, "unitCode", unit))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private ValidatableResponse move(
      String role, String path, String field, String code, String from) {
    return district.post(
        role, path + "/moves", Map.of(field, code, "from", from, "reason", "机构改革"));
  }

  private ValidatableResponse rename(String path, Map<String, Object> change) {
    return district.finance().header("If-Match", "*").body(change).patch("/api/v1" + path).then();
  }

  private ValidatableResponse byName(String path, String name) {
    return district.finance().queryParam("name", name).get("/api/v1" + path).then().statusCode(200);
  }
}
