package io.districtbudget.indicator.expression;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("指标值读取与指标体系 (readings and frameworks) over REST")
class ReadingAndFrameworkResourceTest {

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("readings come in the order asked, with qualifiers and explanation")
  void readings() {
    district
        .as(Roles.UNIT)
        .body(
            Map.of(
                "expressions",
                List.of("> =400场", "18个（14个新增，4个优化）", "12月底前", "有效保障", "365天*24小时/年", "")))
        .post("/api/v1/target-readings")
        .then()
        .statusCode(200)
        .body(
            "readings.kind",
            contains("NUMERIC", "NUMERIC", "DEADLINE", "QUALITATIVE", "COMPOUND", "INVALID"))
        .body("readings[0].raw", equalTo("> =400场"))
        .body("readings[0].operator", equalTo("GE"))
        .body("readings[0].value", equalTo("400"))
        .body("readings[0].unit", equalTo("场"))
        .body("readings[0].confidence", equalTo("1.00"))
        .body("readings[0].explanation", containsString("不低于400"))
        .body("readings[1].qualifiers[0].type", equalTo("BREAKDOWN"))
        .body("readings[1].qualifiers[0].sum", equalTo("18"))
        .body("readings[2].qualifiers[0].month", equalTo(12))
        .body("readings[2].qualifiers[0].day", nullValue())
        .body("readings[3].value", nullValue())
        .body("readings[4].value", equalTo("8760"));
  }

  @Test
  @DisplayName("refused: nothing to read, too long, unknown fields, no token")
  void refusals() {
    district
        .as(Roles.UNIT)
        .body(Map.of("expressions", List.of()))
        .post("/api/v1/target-readings")
        .then()
        .statusCode(400);
    district
        .as(Roles.UNIT)
        .body(Map.of("expressions", List.of("x".repeat(2_001))))
        .post("/api/v1/target-readings")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("LENGTH_OUT_OF_RANGE"));
    district
        .as(Roles.UNIT)
        .body(Map.of("expression", List.of("1次")))
        .post("/api/v1/target-readings")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("FIELD_UNKNOWN"));
    given().get("/api/v1/frameworks").then().statusCode(401);
  }

  @Test
  @DisplayName("frameworks 2020, 2021 and 101; a fiscal year gets its standard one")
  void frameworks() {
    district
        .as(Roles.AUDITOR)
        .get("/api/v1/frameworks")
        .then()
        .statusCode(200)
        .body("items.id", contains("2020", "2021", "101", "four-dimensions", "2016"))
        .body("items[1].levels.name", contains("产出指标", "效益指标", "满意度指标"))
        .body("items[1].levels.weight", contains("50", "30", "10"))
        .body("items[2].levels[0].children", hasItems("经济成本指标"));
    for (Map.Entry<Integer, String> year :
        Map.of(2020, "2020", 2021, "2021", 2023, "2021").entrySet()) {
      district
          .as(Roles.AUDITOR)
          .queryParam("year", year.getKey())
          .get("/api/v1/frameworks")
          .then()
          .statusCode(200)
          .body("items", hasSize(1))
          .body("items[0].id", equalTo(year.getValue()));
    }
    district
        .as(Roles.AUDITOR)
        .queryParam("year", 1990)
        .get("/api/v1/frameworks")
        .then()
        .statusCode(422)
        .body("code", equalTo("FRAMEWORK_UNKNOWN"));
  }

  @Test
  @DisplayName("the OpenAPI document lists every resource of this service")
  void openApi() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .statusCode(200)
        .body("paths", org.hamcrest.Matchers.hasKey("/api/v1/targets/{projectId}/{year}"))
        .body(
            "paths",
            org.hamcrest.Matchers.hasKey("/api/v1/targets/{projectId}/{year}/finance-approval"))
        .body("paths", org.hamcrest.Matchers.hasKey("/api/v1/indicators"))
        .body("paths", org.hamcrest.Matchers.hasKey("/api/v1/target-readings"));
  }
}
