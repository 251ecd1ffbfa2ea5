package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.DistrictFixture.indicator;
import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.targets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("读法确认 (doubtful readings are confirmed by their author before the submission)")
class ReadingConfirmationTest {

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("提交被拒: every doubtful reading at once, with its sentence and how to confirm it")
  void refusedUntilConfirmed() {
    String project = district.aProject();
    district
        .declare(project, doubtfulTargets())
        .statusCode(201)
        .body("remarks.findAll { it.severity == 'ERROR' }.code", everyReading(2))
        .body("indicators[0].reading.doubtful", equalTo(true))
        .body("indicators[0].confirmation", nullValue());
    district
        .act(Roles.UNIT, project, "submission")
        .statusCode(422)
        .body("errors.code", everyReading(2))
        .body("errors.pointer", contains("/indicators/0/target", "/indicators/1/target"))
        .body("errors[0].rejected", equalTo("个人约14人，集体约4-5组"))
        .body(
            "errors[0].message",
            allOf(
                containsString("含多个数值，无法合并计算，按文字描述评价"),
                containsString("POST …/reading-confirmations"),
                containsString("{\"number\":1,\"as\":\"READ\"}")))
        .body("errors[1].message", containsString("合计18，与20不一致"));
    assertThat(state(project)).isEqualTo("DRAFT");
    assertThat(district.events(project)).isEmpty();
  }

  @Test
  @DisplayName("更正、按定性、按原读法: frozen with who and when, and told in the event")
  void confirmedReadingIsFrozen() throws IOException {
    String project = district.aProject();
    district.declare(project, doubtfulTargets()).statusCode(201);
    confirm(
            project,
            Map.of("number", 1, "as", "FIGURE", "operator", "GE", "value", "14", "unit", "人"),
            Map.of("number", 2, "as", "READ"),
            Map.of("number", 3, "as", "WORDS"))
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("indicators[0].target", equalTo("个人约14人，集体约4-5组"))
        .body("indicators[0].reading.kind", equalTo("NUMERIC"))
        .body("indicators[0].reading.value", equalTo("14"))
        .body("indicators[0].reading.doubtful", equalTo(false))
        .body("indicators[0].reading.explanation", equalTo("填报人确认：应不低于14 人。"))
        .body("indicators[0].confirmation.by", equalTo("test-unit"))
        .body("indicators[1].reading.value", equalTo("20"))
        .body("indicators[2].reading.kind", equalTo("QUALITATIVE"))
        .body("indicators[3].confirmation", nullValue())
        .body("remarks", empty());
    district.approve(project);
    JsonNode indicators =
        new ObjectMapper().readTree(district.events(project).get(0).value()).get("indicators");
    JsonNode first = indicators.get(0).get("reading");
    assertThat(first.get("confirmed").asBoolean()).isTrue();
    assertThat(first.get("operator").asText()).isEqualTo("GE");
    assertThat(first.get("value").asText()).isEqualTo("14");
    assertThat(first.get("unit").asText()).isEqualTo("人");
    assertThat(first.get("confirmedBy").asText()).isEqualTo("test-unit");
    assertThat(first.has("confirmedAt")).isTrue();
    assertThat(indicators.get(0).get("target").asText()).isEqualTo("个人约14人，集体约4-5组");
    assertThat(indicators.get(3).get("reading").get("confirmed").asBoolean()).isFalse();
    assertThat(indicators.get(3).get("reading").get("operator").asText()).isEqualTo("GE");
    district
        .as(Roles.AUDITOR)
        .get(path(project) + "/history")
        .then()
        .body(
            "find { it.action == 'READINGS_CONFIRMED' }.details.readings[0].as", equalTo("FIGURE"));
    confirm(project, Map.of("number", 1, "as", "WORDS"))
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"));
  }

  @Test
  @DisplayName("a confirmation belongs to the words: kept while they stay, gone when they change")
  void belongsToTheWords() {
    String project = district.aProject();
    district.declare(project, doubtfulTargets()).statusCode(201);
    confirm(project, Map.of("number", 1, "as", "READ"), Map.of("number", 2, "as", "READ"));
    save(project, doubtfulTargets()).body("outcome", equalTo("UNCHANGED"));
    Map<String, Object> reweighed =
        targets(
            indicator("产出指标", "数量指标", "慰问人数", "个人约14人，集体约4-5组", "30"),
            indicator("产出指标", "数量指标", "更新点位", "22个（14个新增，4个优化）", "20"),
            indicator("效益指标", "社会效益指标", "困人事故发生数", "0起", "30"),
            indicator("满意度指标", "服务对象满意度指标", "使用人员满意率", "≥90%", "10"));
    save(project, reweighed)
        .body("outcome", equalTo("CHANGED"))
        .body("indicators[0].confirmation.by", equalTo("test-unit"))
        .body("indicators[1].confirmation", nullValue())
        .body("remarks.code", contains("READING_UNCONFIRMED"));
  }

  @Test
  @DisplayName("调整后的版本 keeps confirmations; a changed reading is a difference")
  void adjustmentKeepsThem() {
    String project = district.aProject();
    district.declare(project, doubtfulTargets()).statusCode(201);
    confirm(project, Map.of("number", 1, "as", "READ"), Map.of("number", 2, "as", "READ"));
    district.approve(project);
    district
        .act(Roles.UNIT, project, "adjustment")
        .statusCode(200)
        .body("remarks", empty())
        .body("indicators[0].confirmation.by", equalTo("test-unit"));
    confirm(
            project,
            Map.of("number", 1, "as", "FIGURE", "operator", "GE", "value", "14", "unit", "人"),
            Map.of("number", 2, "as", "READ"))
        .statusCode(200);
    district
        .as(Roles.FINANCE)
        .get(path(project) + "/versions/1..2")
        .then()
        .body("changed.before.name", contains("慰问人数"))
        .body("changed[0].after.confirmedReading", equalTo("填报人确认：应不低于14 人。"));
    district
        .as(Roles.FINANCE)
        .get(path(project) + "/versions/1")
        .then()
        .body("indicators[0].reading.kind", equalTo("QUALITATIVE"));
  }

  @Test
  @DisplayName("mistakes are refused together and nothing is kept")
  void mistakes() {
    String project = district.aProject();
    Map<String, Object> draft =
        targets(
            indicator("产出指标", "数量指标", "慰问人数", "个人约14人，集体约4-5组", "30"),
            indicator("产出指标", "数量指标", "更新点位", "------", "20"));
    district.declare(project, draft).statusCode(201);
    confirm(
            project,
            Map.of("number", 9, "as", "READ"),
            Map.of("number", 2, "as", "WORDS"),
            Map.of("number", 1, "as", "FIGURE", "operator", "GE"),
            Map.of("number", 1, "as", "READ", "value", "3"))
        .statusCode(422)
        .body(
            "errors.code",
            contains(
                "INDICATOR_UNKNOWN", "TARGET_UNREADABLE", "READING_INCOMPLETE", "READING_TWICE"))
        .body("errors[2].pointer", equalTo("/readings/2/value"));
    confirm(project, Map.of("number", 1, "as", "WORDS", "value", "3"))
        .statusCode(422)
        .body("errors.code", contains("READING_CONTRADICTS"));
    district
        .as(Roles.UNIT)
        .header("If-Match", "\"77\"")
        .body(Map.of("readings", List.of(Map.of("number", 1, "as", "READ"))))
        .post(path(project) + "/reading-confirmations")
        .then()
        .statusCode(412);
    district
        .as(Roles.DEPARTMENT)
        .body(Map.of("readings", List.of(Map.of("number", 1, "as", "READ"))))
        .post(path(project) + "/reading-confirmations")
        .then()
        .statusCode(403);
    district
        .as(Roles.UNIT)
        .get(path(project))
        .then()
        .body("indicators.confirmation", not(hasItem(notNullValue())));
  }

  @Test
  @DisplayName("历史导入: doubtful readings stay as read, marked as unconfirmed")
  void historical() throws IOException {
    String project = district.aProject();
    district
        .importHistorical(project, doubtfulTargets())
        .statusCode(201)
        .body("state", equalTo("APPROVED"))
        .body("indicators[0].reading.doubtful", equalTo(true))
        .body("indicators[0].confirmation", nullValue());
    JsonNode event = new ObjectMapper().readTree(district.events(project).get(0).value());
    assertThat(event.get("origin").asText()).isEqualTo("HISTORICAL");
    assertThat(event.get("indicators").findValuesAsText("confirmed")).containsOnly("false");
    assertThat(event.get("indicators").get(0).get("reading").get("confidence").asText())
        .isEqualTo("0.40");
  }

  private static Map<String, Object> doubtfulTargets() {
    return targets(
        indicator("产出指标", "数量指标", "慰问人数", "个人约14人，集体约4-5组", "20"),
        indicator("产出指标", "数量指标", "更新点位", "20个（14个新增，4个优化）", "30"),
        indicator("效益指标", "社会效益指标", "困人事故发生数", "0起", "30"),
        indicator("满意度指标", "服务对象满意度指标", "使用人员满意率", "≥90%", "10"));
  }

  @SafeVarargs
  private ValidatableResponse confirm(String project, Map<String, Object>... readings) {
    return district.act(
        Roles.UNIT, project, "reading-confirmations", Map.of("readings", List.of(readings)));
  }

  private ValidatableResponse save(String project, Object targets) {
    return district
        .as(Roles.UNIT)
        .header("If-Match", "*")
        .body(targets)
        .put(path(project))
        .then()
        .statusCode(200);
  }

  private String state(String project) {
    return district.as(Roles.UNIT).get(path(project)).then().extract().path("state");
  }

  private static org.hamcrest.Matcher<Iterable<? extends String>> everyReading(int times) {
    return contains(
        java.util.Collections.nCopies(times, "READING_UNCONFIRMED").toArray(new String[0]));
  }
}
