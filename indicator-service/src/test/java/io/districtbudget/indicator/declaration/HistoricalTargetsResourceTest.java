package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.DistrictFixture.count;
import static io.districtbudget.indicator.DistrictFixture.indicator;
import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.soundTargets;
import static io.districtbudget.indicator.DistrictFixture.targets;
import static io.districtbudget.support.testing.WrittenEvents.header;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.agroal.api.AgroalDataSource;
import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("历史导入 (import of published targets) over REST, and the events")
class HistoricalTargetsResourceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Inject AgroalDataSource dataSource;

  /** A declaration as it was printed before weights were: with blanks and short level names. */
  private static Map<String, Object> printedWithoutWeights() {
    return targets(
        indicator("产出", "数量", "巡查次数", "≥12次"),
        indicator("产出指标", "质量指标", "设备完好率", "≥95%"),
        indicator("产出指标", "时效指标", "巡查及时率", "=100% (每月1次)"),
        indicator("效益指标", "社会效益 指标", "保障日常使用", "有效保障"),
        indicator("满意度指标", "满意度指标", "使用人员满意率", ">= 90"));
  }

  @Test
  @DisplayName("approved at once with proposed weights that add up; again: UNCHANGED")
  void withoutWeights() {
    String project = district.aProject();
    district
        .importHistorical(project, printedWithoutWeights())
        .statusCode(201)
        .header("Consistency-Token", equalTo("targets:" + project + "/2022:1"))
        .body("outcome", equalTo("CREATED"))
        .body("state", equalTo("APPROVED"))
        .body("origin", equalTo("HISTORICAL"))
        .body("weightsProposed", equalTo(true))
        .body("indicators.weight", contains("16.67", "16.67", "16.66", "30", "10"))
        .body("indicators[0].level1", equalTo("产出指标"))
        .body("indicators[0].level2", equalTo("数量指标"))
        .body("indicators[4].level2", equalTo("服务对象满意度指标"))
        .body("indicators[4].target", equalTo(">= 90"));
    for (int i = 0; i < 2; i++) {
      district
          .importHistorical(project, printedWithoutWeights())
          .statusCode(200)
          .body("outcome", equalTo("UNCHANGED"))
          .body("version", equalTo(1));
    }
    assertThat(district.eventTypes(project)).containsExactly("targets.approved.v1");
  }

  @Test
  @DisplayName("other content becomes the next version; the first one again changes nothing")
  void nextVersion() {
    String project = district.aProject();
    district.importHistorical(project, printedWithoutWeights()).statusCode(201);
    district
        .importHistorical(project, soundTargets())
        .statusCode(200)
        .body("outcome", equalTo("CHANGED"))
        .body("version", equalTo(2))
        .body("weightsProposed", equalTo(false));
    district
        .importHistorical(project, printedWithoutWeights())
        .statusCode(200)
        .body("outcome", equalTo("UNCHANGED"))
        .body("version", equalTo(1))
        .body("approvedVersion", equalTo(2));
    assertThat(district.eventTypes(project))
        .containsExactly("targets.approved.v1", "targets.superseded.v1");
  }

  private ValidatableResponse rehearsed(String project, Map<String, Object> targets) {
    return district
        .as(Roles.FINANCE)
        .queryParam("historical", true)
        .queryParam("dryRun", true)
        .body(targets)
        .put(path(project))
        .then();
  }

  @Test
  @DisplayName("history may break rules, but must say what was declared")
  void whatIsRefused() {
    String project = district.aProject();
    district
        .importHistorical(
            project,
            targets(
                indicator("双星", "数量指标", "巡查次数", "≥12次", "10"),
                indicator("产出指标", "质量指标", "", "≥95%", "10"),
                indicator("产出指标", "质量指标", "完好率", "≥95%")))
        .statusCode(422)
        .body("errors.code", containsInAnyOrder("LEVEL_UNKNOWN", "NAME_MISSING", "WEIGHT_MISSING"))
        .body("errors.find { it.code == 'LEVEL_UNKNOWN' }.rejected", equalTo("双星"));
    assertThat(count("SELECT count(*) FROM declaration WHERE project_id = ?::uuid", project))
        .isZero();
    assertThat(district.eventTypes(project)).isEmpty();
    rehearsed(UUID.randomUUID().toString(), targets(indicator("双星", "数量指标", "巡查次数", "≥12次", "10")))
        .statusCode(422)
        .body("errors.code", contains("LEVEL_UNKNOWN"));
    rehearsed(UUID.randomUUID().toString(), soundTargets()).statusCode(204);
    rehearsed(project, soundTargets()).statusCode(204);
    assertThat(count("SELECT count(*) FROM declaration WHERE project_id = ?::uuid", project))
        .isZero();
    assertThat(district.eventTypes(project)).isEmpty();
    district
        .importHistorical(
            project,
            targets(
                indicator("产出指标", "数量指标", "巡查完成率", "巡查完成率"),
                indicator("产出指标", "数量指标", "巡查完成率", "------")))
        .statusCode(201)
        .body("remarks.code", org.hamcrest.Matchers.hasItem("TARGET_EQUALS_NAME"));
  }

  @Test
  @DisplayName("each event has the attributes and the data that the contract says")
  void contract() throws IOException {
    String project = district.aProject();
    district.importHistorical(project, printedWithoutWeights()).statusCode(201);
    district.importHistorical(project, soundTargets()).statusCode(200);
    List<ConsumerRecord<String, String>> events = district.events(project);
    assertThat(events).hasSize(2);
    for (int i = 0; i < events.size(); i++) {
      ConsumerRecord<String, String> event = events.get(i);
      assertThat(event.key()).isEqualTo(district.division() + ":" + project);
      assertThat(header(event, "ce_specversion")).isEqualTo("1.0");
      assertThat(header(event, "ce_source")).isEqualTo("/indicator-service");
      assertThat(header(event, "ce_subject")).isEqualTo(project);
      assertThat(header(event, "ce_sequence")).isEqualTo(Integer.toString(i + 1));
      assertThat(header(event, "traceparent")).startsWith("00-");
      String type = header(event, "ce_type");
      JsonNode data = JSON.readTree(event.value());
      try (InputStream schema =
          getClass().getResourceAsStream("/contracts/target.events/" + type + ".schema.json")) {
        assertThat(
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Objects.requireNonNull(schema))
                    .validate(data))
            .as(type)
            .isEmpty();
      }
      assertThat(data.get("version").asInt()).isEqualTo(i + 1);
      assertThat(data.get("indicators").get(0).get("number").asInt()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("an approved version is frozen in the database itself")
  void frozen() throws SQLException {
    String project = district.aProject();
    district.importHistorical(project, soundTargets()).statusCode(201);
    for (String change :
        List.of(
            "UPDATE plan_version SET annual_goal = 'x' WHERE division = '%s'",
            "DELETE FROM planned_indicator WHERE version_id IN"
                + " (SELECT id FROM plan_version WHERE division = '%s')")) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement()) {
        assertThatThrownBy(() -> statement.execute(change.formatted(district.division())))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("approved versions are frozen");
      }
    }
    district
        .as(Roles.FINANCE)
        .get(path(project))
        .then()
        .body("indicators[0].target", equalTo("=12台"));
  }
}
