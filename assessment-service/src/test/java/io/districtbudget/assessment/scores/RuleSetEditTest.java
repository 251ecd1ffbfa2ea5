package io.districtbudget.assessment.scores;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("评分规则修订 (edit of rule sets): every setting, and what is refused")
class RuleSetEditTest {
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private ValidatableResponse put(String body) {
    return district
        .as(Roles.ADMIN)
        .header("If-Match", "\"1\"")
        .body(body)
        .put("/api/v1/rule-sets/general-2021")
        .then();
  }

  private String general() {
    return district.get("/rule-sets/general-2021").extract().asString();
  }

  @ParameterizedTest(name = "{0} → {1}: {2} = {3}")
  @DisplayName("every setting of the table is a setting of the rule set and changes the score")
  @CsvSource({
    "'\"execution\":{\"weight\":\"10\"', '\"execution\":{\"weight\":\"20\"', executionScore, 18.56",
    "'\"steps\":[]', '\"steps\":[{\"fromShare\":\"0.9\",\"score\":\"8\"}]', executionScore, 8.00",
    "'\"mode\":\"CEILING\"', '\"mode\":\"FLOOR\"', executionRate, 92.78",
    "'\"zeroBelowShare\":\"0\"', '\"zeroBelowShare\":\"0.6\"', 'indicators[0].score', 0.00",
    "'\"aboutTolerance\":\"0.10\"', '\"aboutTolerance\":\"0.30\"', 'indicators[1].score', 20.00",
    "'\"reverse\":\"RATIO\"', '\"reverse\":\"LINEAR\"', 'indicators[2].score', 15.00",
    "'\"reverse\":\"RATIO\"', '\"reverse\":\"ZERO\"', 'indicators[2].score', 0.00",
    "'\"partlyFromShare\":\"0.60\"', '\"partlyFromShare\":\"0.50\"', 'indicators[3].score', 5.00",
    "'\"fairFrom\":\"60\"', '\"fairFrom\":\"70\"', grade, POOR"
  })
  void settings(String present, String wanted, String path, String value) {
    String body =
        general()
            .replace(present, wanted)
            .replace(
                "\"weight\":\"50\"",
                wanted.contains("\"weight\":\"20\"") ? "\"weight\":\"40\"" : "\"weight\":\"50\"");
    put(body).statusCode(200).body("version", equalTo(2));
    district
        .post(Roles.UNIT, "/scores", request())
        .statusCode(200)
        .body(path, equalTo(value))
        .body("ruleSet.version", equalTo(2));
  }

  private static Map<String, Object> request() {
    return Map.of(
        "year",
        2022,
        "budget",
        Map.of("total", Map.of("yearStart", "100", "fullYear", "97", "executed", "90")),
        "indicators",
        List.of(
            row("产出指标", "检修次数", "=10次", "5次", "30"),
            row("产出指标", "服务人次", "约100人次", "75人次", "20"),
            row("效益指标", "故障次数", "≤2起", "3起", "30"),
            Map.of(
                "level1",
                "满意度指标",
                "name",
                "使用者满意程度",
                "target",
                "满意",
                "actual",
                "尚可",
                "weight",
                "10",
                "band",
                "PARTLY_ACHIEVED")));
  }

  private static Map<String, Object> row(
      String level1, String name, String target, String actual, String weight) {
    return Map.of(
        "level1", level1, "name", name, "target", target, "actual", actual, "weight", weight);
  }

  @Test
  @DisplayName("settings that are left out are named all at once, by their pointers")
  void missing() {
    put("{\"id\":\"general-2021\"}")
        .statusCode(422)
        .body("code", equalTo("RULE_SET_CONTRADICTORY"))
        .body("errors.code", hasItem("SETTING_MISSING"))
        .body(
            "errors.pointer",
            hasItems("/nameZh", "/appliesTo", "/execution", "/quantity", "/bands", "/grades"));
    put(general()
            .replace("\"excellentFrom\":\"90\",", "")
            .replace("\"partlyFromShare\":\"0.60\"", "\"partlyFromShare\":null"))
        .statusCode(422)
        .body("errors.pointer", hasItems("/grades/excellentFrom", "/bands/partlyFromShare"));
    district.get("/rule-sets/general-2021").body("version", equalTo(1));
  }

  @Test
  @DisplayName("contradictions of many kinds are told in one answer")
  void allAtOnce() {
    put(general()
            .replace("\"weight\":\"50\"", "\"weight\":\"45\"")
            .replace("\"goodFrom\":\"80\"", "\"goodFrom\":\"95\"")
            .replace("\"achievedFromShare\":\"0.80\"", "\"achievedFromShare\":\"0.50\"")
            .replace("\"zeroBelowShare\":\"0\"", "\"zeroBelowShare\":\"1.2\"")
            .replace("\"framework\":\"2021\"", "\"framework\":\"\"")
            .replace("\"mode\":\"HALF_UP\"", "\"mode\":\"UNNECESSARY\"")
            .replace("\"toYear\":null", "\"toYear\":2020"))
        .statusCode(422)
        .body(
            "errors.code",
            hasItems(
                "RULE_WEIGHTS_NOT_100",
                "THRESHOLDS_NOT_DESCENDING",
                "OUT_OF_RANGE",
                "FRAMEWORK_INVALID",
                "ROUNDING_IMPOSSIBLE",
                "YEARS_REVERSED"));
  }

  @Test
  @DisplayName("what is no rule set at all is refused, never answered with 500")
  void unusable() {
    put("null").statusCode(400);
    put(general().replace("\"HALF_UP\"", "\"SIDEWAYS\"")).statusCode(400);
    put(general().replace("\"levels\":[", "\"levels\":[null,")).statusCode(400);
    put(general().replace("\"excellentFrom\":\"90\"", "\"excellentFrom\":\"1E+999999999\""))
        .statusCode(400);
    put(general().replace("\"excellentFrom\":\"90\"", "\"excellentFrom\":\"ninety\""))
        .statusCode(400);
    put(general().replace("\"id\":\"general-2021\"", "\"id\":\"other\""))
        .statusCode(422)
        .body("code", equalTo("RULE_SET_ID_DIFFERS"));
  }

  @Test
  @DisplayName("a region has one automatic set for each year; a named one may stand beside it")
  void overlap() {
    String copy = general().replace("\"id\":\"general-2021\"", "\"id\":\"mine\"");
    create(copy)
        .statusCode(422)
        .body("errors", hasSize(1))
        .body("errors[0].code", equalTo("YEARS_OVERLAP"))
        .body("errors[0].pointer", equalTo("/appliesTo/fromYear"))
        .body("errors[0].message", containsString("general-2021"));
    district.get("/rule-sets/mine").statusCode(404);
    create(copy.replace("\"automatic\":true", "\"automatic\":false")).statusCode(200);
    put(general().replace("\"toYear\":null", "\"toYear\":2029")).statusCode(200);
    district
        .as(Roles.ADMIN)
        .header("If-Match", "\"1\"")
        .body(copy.replace("\"fromYear\":2021", "\"fromYear\":2030"))
        .put("/api/v1/rule-sets/mine")
        .then()
        .statusCode(200)
        .body("appliesTo.toYear", nullValue());
  }

  private ValidatableResponse create(String body) {
    return district
        .as(Roles.ADMIN)
        .header("If-None-Match", "*")
        .body(body)
        .put("/api/v1/rule-sets/mine")
        .then();
  }

  @Test
  @DisplayName("a date against a deadline without a year: the fiscal year of the request counts")
  void deadline() {
    Map<String, Object> request = new java.util.HashMap<>(request());
    request.put(
        "indicators",
        List.of(
            row("产出指标", "验收时间", "12月底前", "2022年11月30日", "50"),
            row("产出指标", "上线时间", "12月底前", "2023年1月5日", "40")));
    district
        .post(Roles.UNIT, "/scores", request)
        .statusCode(200)
        .body("indicators[0].score", equalTo("50.00"))
        .body("indicators[0].trace.rule", equalTo("DEADLINE_KEPT"))
        .body("indicators[1].score", equalTo("0.00"))
        .body("indicators[1].trace.rule", equalTo("NOT_COMPUTABLE"));
  }

  @Test
  @DisplayName("amounts and weights beyond all bounds are refused with their place")
  void hugeNumbers() {
    Map<String, Object> request = new java.util.HashMap<>(request());
    request.put("budget", Map.of("total", Map.of("fullYear", "1E+999999999")));
    district
        .post(Roles.UNIT, "/scores", request)
        .statusCode(400)
        .body("errors.pointer", hasItem("/budget/total/fullYear"));
    request = new java.util.HashMap<>(request());
    request.put("indicators", List.of(row("产出指标", "甲", "1", "1", "1E+999999999")));
    district.post(Roles.UNIT, "/scores", request).statusCode(400);
  }
}
