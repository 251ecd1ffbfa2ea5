package io.districtbudget.indicator.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("指标体系维护 (frameworks are data) over REST")
class FrameworkResourceTest {

  private static final String PATH = "/api/v1/frameworks";

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  private static Map<String, Object> level(
      String name, String weight, List<Map<String, Object>> children) {
    return Map.of("name", name, "weight", weight, "required", true, "children", children);
  }

  /** A framework that nobody has shipped: 任务 60, 成效 25 with satisfaction among it. */
  private static Map<String, Object> ofTasks(
      String taskWeight, int fromYear, @Nullable Integer toYear) {
    Map<String, Object> framework = new HashMap<>();
    framework.put("name", "任务成效体系");
    framework.put("nameEn", "Tasks and effects");
    framework.put("fromYear", fromYear);
    if (toYear != null) {
      framework.put("toYear", toYear);
    }
    framework.put("standard", true);
    framework.put("executionWeight", "15");
    framework.put(
        "levels",
        List.of(
            level(
                "任务指标",
                taskWeight,
                List.of(Map.of("name", "任务量指标"), Map.of("name", "进度指标", "aliases", List.of("时效")))),
            level(
                "成效指标",
                "25",
                List.of(
                    Map.of("name", "公众成效指标"),
                    Map.of("name", "公众满意指标", "satisfaction", true, "aliases", List.of("满意度"))))));
    return framework;
  }

  private ValidatableResponse enter(String role, String id, Map<String, Object> framework) {
    return district
        .as(role)
        .header("If-None-Match", "*")
        .body(framework)
        .put(PATH + "/" + id)
        .then();
  }

  private ValidatableResponse change(String id, String tag, Map<String, Object> framework) {
    return district
        .as(Roles.ADMIN)
        .header("If-Match", tag)
        .body(framework)
        .put(PATH + "/" + id)
        .then();
  }

  private static Map<String, Object> targets() {
    return DistrictFixture.targets(
        DistrictFixture.indicator("任务", "任务量", "管线普查里程", "≥120公里", "40"),
        DistrictFixture.indicator("任务", "时效", "普查报告提交时限", "12月底前", "20"),
        DistrictFixture.indicator("成效", "公众成效", "管线事故数", "=0起", "15"),
        DistrictFixture.indicator("成效", "满意度", "沿线居民满意率", "≥85%", "10"));
  }

  @Test
  @DisplayName("entered as data, it is the year's standard one, declared under and approved")
  void newFramework() {
    enter(Roles.ADMIN, "tasks", ofTasks("60", 2022, 2022))
        .statusCode(201)
        .body("levels[0].level2[1].aliases", hasItem("时效"));
    district
        .as(Roles.UNIT)
        .queryParam("year", 2022)
        .get(PATH)
        .then()
        .body("items.id", equalTo(List.of("tasks")));
    district
        .as(Roles.UNIT)
        .queryParam("year", 2023)
        .get(PATH)
        .then()
        .body("items.id", equalTo(List.of("2021")));
    String project = district.aProject();
    district
        .declare(project, targets())
        .statusCode(201)
        .body("framework", equalTo("tasks"))
        .body("indicators[1].level2", equalTo("进度指标"))
        .body("remarks", hasSize(0));
    district.approve(project);
    assertThat(district.events(project).get(0).value()).contains("\"framework\":\"tasks\"");
  }

  @Test
  @DisplayName("another division keeps the shipped ones")
  void divisions() {
    enter(Roles.ADMIN, "tasks", ofTasks("60", 2022, null)).statusCode(201);
    DistrictFixture other = DistrictFixture.inFreshDivision();
    other
        .as(Roles.ADMIN)
        .queryParam("year", 2022)
        .get(PATH)
        .then()
        .body("items.id", equalTo(List.of("2021")));
    other.as(Roles.ADMIN).get(PATH + "/tasks").then().statusCode(404);
  }

  @Test
  @DisplayName(
      "refused, and nothing stored: contradictions, overlapping years, others' roles, stale"
          + " versions")
  void refusals() {
    enter(Roles.ADMIN, "tasks", ofTasks("50", 2022, 2021))
        .statusCode(422)
        .body("code", equalTo("RULES_BROKEN"))
        .body(
            "errors.code",
            containsInAnyOrder("FRAMEWORK_YEARS_REVERSED", "FRAMEWORK_WEIGHTS_NOT_100"));
    enter(Roles.FINANCE, "tasks", ofTasks("60", 2022, null)).statusCode(403);
    enter(Roles.ADMIN, "no such id!", ofTasks("60", 2022, null)).statusCode(400);
    change("tasks", "\"0\"", ofTasks("60", 2022, null)).statusCode(412);
    assertThat(
            DistrictFixture.count(
                "SELECT count(*) FROM own_framework WHERE division = ?", district.division()))
        .isZero();
    enter(Roles.ADMIN, "tasks", ofTasks("60", 2022, null)).statusCode(201);
    enter(Roles.ADMIN, "tasks", ofTasks("60", 2022, null))
        .statusCode(412)
        .body("code", equalTo("FRAMEWORK_EXISTS"));
    enter(Roles.ADMIN, "more", ofTasks("60", 2030, null))
        .statusCode(422)
        .body("code", equalTo("FRAMEWORK_YEARS_OVERLAP"));
    district
        .as(Roles.ADMIN)
        .body(ofTasks("60", 2022, null))
        .put(PATH + "/tasks")
        .then()
        .statusCode(428);
  }

  @Test
  @DisplayName(
      "one that declarations use keeps its levels, weights and their years; the rest changes")
  void inUse() {
    String tag = enter(Roles.ADMIN, "tasks", ofTasks("60", 2022, null)).extract().header("ETag");
    district.declare(district.aProject(), targets()).statusCode(201);
    Map<String, Object> other = ofTasks("65", 2022, null);
    other.put("executionWeight", "10");
    change("tasks", tag, other).statusCode(409).body("code", equalTo("FRAMEWORK_IN_USE"));
    change("tasks", tag, ofTasks("60", 2023, null))
        .statusCode(409)
        .body("code", equalTo("FRAMEWORK_IN_USE"));
    String ended =
        change("tasks", tag, ofTasks("60", 2022, 2022))
            .statusCode(200)
            .body("toYear", equalTo(2022))
            .extract()
            .header("ETag");
    district.as(Roles.UNIT).get(PATH + "/tasks").then().header("ETag", equalTo(ended));
    change("tasks", tag, ofTasks("60", 2022, null)).statusCode(412);
  }
}
