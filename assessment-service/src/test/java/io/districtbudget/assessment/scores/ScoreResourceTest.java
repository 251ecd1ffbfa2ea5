package io.districtbudget.assessment.scores;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("评分服务 (scores) and 评分规则 (rule sets) over REST")
class ScoreResourceTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private static Map<String, Object> request(String executed, String actual) {
    Map<String, Object> total =
        Map.of("yearStart", "700000.00", "fullYear", "700000.00", "executed", executed);
    return Map.of(
        "year",
        2022,
        "budget",
        Map.of("total", total, "appropriation", total),
        "annualGoal",
        "保持设备可用",
        "goalResult",
        "设备全年可用",
        "indicators",
        List.of(
            row("产出指标", "数量指标", "检修次数", "=4次", "4次", "50"),
            row("效益指标", "社会效益指标", "设备可用率", ">=95%", "97%", "30"),
            row("满意度指标", "服务对象满意度指标", "使用者满意率", ">=90%", actual, "10")));
  }

  private static Map<String, Object> row(
      String level1, String level2, String name, String target, String actual, String weight) {
    return Map.of(
        "level1", level1, "level2", level2, "name", name, "target", target, "actual", actual,
        "weight", weight);
  }

  @Test
  @DisplayName("rate, scores, explanations, total and grade by the rule set of the year")
  void scores() {
    district
        .post(Roles.UNIT, "/scores", request("697500.00", "88%"))
        .statusCode(200)
        .body("executionRate", equalTo("99.65"))
        .body("executionScore", equalTo("9.96"))
        .body("executionExplanation", containsString("697500 ÷ 700000"))
        .body("indicators[2].score", equalTo("9.78"))
        .body("indicators[2].explanation", containsString("10 × 88 ÷ 90 = 9.78"))
        .body("indicators[2].trace.values.targetValue", equalTo("90"))
        .body("total", equalTo("99.74"))
        .body("grade", equalTo("EXCELLENT"))
        .body("gradeLabel", equalTo("优"))
        .body("ruleSet.id", equalTo("general-2021"))
        .body("ruleSet.version", equalTo(1))
        .body("findings.code", equalTo(List.of("DEDUCTION_UNEXPLAINED")))
        .body("findings[0].row", equalTo(3));
  }

  @Test
  @DisplayName("refused: unknown fields, missing rows, wrong numbers, unknown rule set")
  void refusals() {
    district
        .post(
            Roles.UNIT,
            "/scores",
            Map.of("year", 2022, "colour", "red", "budget", Map.of(), "indicators", List.of()))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.code", hasItem("FIELD_UNKNOWN"));
    district
        .post(
            Roles.UNIT,
            "/scores",
            Map.of("year", 2022, "budget", Map.of(), "indicators", List.of()))
        .statusCode(400)
        .body("errors.pointer", hasItems("/budget/total", "/indicators"));
    Map<String, Object> unknownRules = new java.util.HashMap<>(request("1.00", "1%"));
    unknownRules.put("ruleSet", "nowhere");
    district
        .post(Roles.UNIT, "/scores", unknownRules)
        .statusCode(404)
        .body("code", equalTo("RULE_SET_UNKNOWN"));
    RestAssured.given().body("{}").post("/api/v1/scores").then().statusCode(401);
  }

  @ParameterizedTest(name = "{0} → {1} + {2}")
  @DisplayName("any rule set can be asked for")
  @CsvSource({
    "general-2020, 9.96, 9.78",
    "general-2021, 9.96, 9.78",
    "shanghai-2020, 9.96, 9.78",
    "shanghai-2021, 9.96, 9.78",
    "framework-101, 9.96, 9.78",
    "framework-101-without-cost, 9.96, 9.78",
    "execution-20, 19.93, 9.78",
    "whole-points, 7.00, 10.00"
  })
  void anyRuleSet(String ruleSet, String execution, String third) {
    Map<String, Object> form = new java.util.HashMap<>(request("697500.00", "88%"));
    form.put("ruleSet", ruleSet);
    district
        .post(Roles.UNIT, "/scores", form)
        .statusCode(200)
        .body("ruleSet.id", equalTo(ruleSet))
        .body("executionScore", equalTo(execution))
        .body("indicators[2].score", equalTo(third));
  }

  @Test
  @DisplayName("a row without level or weight is kept; its gaps are findings")
  void incompleteRows() {
    Map<String, Object> form = new java.util.HashMap<>(request("697500.00", "92%"));
    form.put(
        "indicators",
        List.of(Map.of("name", "检修次数", "target", "=4次", "actual", "4次", "score", "10")));
    district
        .post(Roles.UNIT, "/scores", form)
        .statusCode(200)
        .body("indicators[0].weight", equalTo("0.00"))
        .body("findings.code", hasItems("WEIGHTS_NOT_100", "LEVEL_WEIGHTS_OFF"));
  }

  @Test
  @DisplayName("the OpenAPI document describes every path with its summary")
  void openApi() {
    RestAssured.given()
        .accept("application/json")
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body("paths.keySet()", hasItems("/api/v1/scores", "/api/v1/assessments/{id}/results"))
        .body(
            "paths.collectMany { it.value.values() }.findAll { it instanceof Map }.summary",
            everyItem(notNullValue()))
        .body("components.schemas.IndicatorEntry.properties.weight.type", equalTo("string"));
  }

  @Test
  @DisplayName("a rule set is edited in versions; contradictions are refused all at once")
  void ruleSets() {
    district.get("/rule-sets").statusCode(200).body("items", hasSize(15));
    String body =
        district
            .get("/rule-sets/general-2021")
            .statusCode(200)
            .header("ETag", equalTo("\"1\""))
            .body("execution.weight", equalTo("10"))
            .extract()
            .asString();
    district
        .as(Roles.ADMIN)
        .body(body)
        .put("/api/v1/rule-sets/general-2021")
        .then()
        .statusCode(428);
    district
        .as(Roles.FINANCE)
        .header("If-Match", "\"1\"")
        .body(body)
        .put("/api/v1/rule-sets/general-2021")
        .then()
        .statusCode(403);
    district
        .as(Roles.ADMIN)
        .header("If-Match", "\"1\"")
        .body(body.replace("\"excellentFrom\":\"90\"", "\"excellentFrom\":\"70\""))
        .put("/api/v1/rule-sets/general-2021")
        .then()
        .statusCode(422)
        .body("code", equalTo("RULE_SET_CONTRADICTORY"))
        .body("errors.code", hasItem("THRESHOLDS_NOT_DESCENDING"));
    district
        .as(Roles.ADMIN)
        .header("If-Match", "\"1\"")
        .body(body.replace("\"excellentFrom\":\"90\"", "\"excellentFrom\":\"99.9\""))
        .put("/api/v1/rule-sets/general-2021")
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("version", equalTo(2));
    district
        .post(Roles.UNIT, "/scores", request("697500.00", "88%"))
        .body("grade", equalTo("GOOD"))
        .body("ruleSet.version", equalTo(2));
    district.get("/rule-sets/general-2021?version=1").body("grades.excellentFrom", equalTo("90"));
    DistrictFixture.inFreshDivision().get("/rule-sets/general-2021").body("version", equalTo(1));
  }
}
