package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.DistrictFixture.path;
import static io.districtbudget.indicator.DistrictFixture.soundTargets;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.districtbudget.indicator.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.WrittenEvents;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("确认或修订 (a large change of the money puts approved targets in question)")
class ConfirmOrReviseTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("达到年初预算 10%: asked, confirmed with a reason, asked again, accepted")
  void confirmedUnchanged() throws IOException {
    String project = anApprovedProject("100000.00");
    district.money(project, 2, "100000.00", "109999.99");
    targets(project).body("needsConfirmation", nullValue()).body("acts", contains("ADJUSTMENT"));

    district.money(project, 3, "100000.00", "90000.00");

    targets(project)
        .body("state", equalTo("APPROVED"))
        .body("needsConfirmation.phase", equalTo("NEEDED"))
        .body("needsConfirmation.yearStart", equalTo("100000.00"))
        .body("needsConfirmation.basis", equalTo("100000.00"))
        .body("needsConfirmation.fullYear", equalTo("90000.00"))
        .body("needsConfirmation.change", equalTo("-10000.00"))
        .body("acts", contains("ADJUSTMENT", "CONFIRMATION"));
    task(Roles.UNIT, project, "CONFIRM");
    task(Roles.FINANCE, project, "AWAIT_CONFIRMATION");
    district
        .act(Roles.UNIT, project, "confirmation")
        .statusCode(422)
        .body("code", equalTo("REASON_MISSING"));
    district
        .act(Roles.FINANCE, project, "confirmation-approval")
        .statusCode(409)
        .body("code", equalTo("STATE_FORBIDS"));
    confirm(project).statusCode(200).body("needsConfirmation.phase", equalTo("STATED"));
    task(Roles.FINANCE, project, "ACCEPT_CONFIRMATION");
    district
        .act(Roles.FINANCE, project, "return", Map.of("opinion", "请说明减少的工作量"))
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("needsConfirmation.phase", equalTo("NEEDED"))
        .body("lastOpinion", equalTo("请说明减少的工作量"));
    confirm(project).statusCode(200);
    district
        .act(Roles.FINANCE, project, "confirmation-approval")
        .statusCode(200)
        .body("needsConfirmation", nullValue())
        .body("version", equalTo(1));
    assertThat(district.eventTypes(project))
        .containsExactly(
            "targets.approved.v1", "targets.confirmation-needed.v1", "targets.confirmed.v1");
    JsonNode confirmed = dataOf(project, 2);
    assertThat(confirmed.at("/confirmation/outcome").asText()).isEqualTo("CONFIRMED");
    assertThat(confirmed.at("/confirmation/change").asText()).isEqualTo("-10000.00");
    assertThat(confirmed.get("indicators")).hasSize(4);
    district
        .as(Roles.AUDITOR)
        .get(path(project) + "/history")
        .then()
        .body("find { it.action == 'CONFIRMATION_NEEDED' }.actor", equalTo("budget.events"))
        .body("find { it.action == 'CONFIRMATION' }.opinion", equalTo("压减的是办公费，任务不变"));

    // From now on the targets stand for 90,000: a small step from there is no new question.
    district.money(project, 4, "100000.00", "95000.00");
    targets(project).body("needsConfirmation", nullValue());
  }

  @Test
  @DisplayName("资金复原: the question lapses by itself; late and repeated events ask nothing")
  void lapses() throws IOException {
    String project = anApprovedProject("100000.00");
    district.money(project, 3, "100000.00", "150000.00");
    targets(project).body("needsConfirmation.phase", equalTo("NEEDED"));
    district.money(project, 4, "100000.00", "100000.00");
    targets(project).body("needsConfirmation", nullValue());
    district.money(project, 2, "100000.00", "10.00");
    String marker = anApprovedProject("1.00");
    targets(marker).body("needsConfirmation", nullValue());
    targets(project).body("needsConfirmation", nullValue());
    assertThat(district.eventTypes(project))
        .containsExactly(
            "targets.approved.v1", "targets.confirmation-needed.v1", "targets.confirmed.v1");
    assertThat(dataOf(project, 2).at("/confirmation/outcome").asText()).isEqualTo("LAPSED");
  }

  @Test
  @DisplayName("修订: an adjustment answers the question; the new version stands for the new money")
  void revised() {
    String project = anApprovedProject("100000.00");
    district.money(project, 2, "100000.00", "60000.00");
    targets(project).body("needsConfirmation.phase", equalTo("NEEDED"));
    district.act(Roles.UNIT, project, "adjustment").statusCode(200);
    district.approve(project);
    targets(project).body("approvedVersion", equalTo(2)).body("needsConfirmation", nullValue());
    district.money(project, 3, "100000.00", "65000.00");
    targets(project).body("needsConfirmation", nullValue());
    district.money(project, 4, "100000.00", "70000.00");
    targets(project)
        .body("needsConfirmation.basis", equalTo("60000.00"))
        .body("needsConfirmation.change", equalTo("10000.00"));
  }

  @Test
  @DisplayName("调整中: nothing is asked of what is in work; asked again when it is given up")
  void givenUp() {
    String project = anApprovedProject("100000.00");
    district.act(Roles.UNIT, project, "adjustment").statusCode(200);
    district.money(project, 2, "100000.00", "200000.00");
    targets(project).body("state", equalTo("ADJUSTING")).body("needsConfirmation", nullValue());
    district
        .act(Roles.UNIT, project, "withdrawal")
        .statusCode(200)
        .body("state", equalTo("APPROVED"))
        .body("needsConfirmation.phase", equalTo("NEEDED"));
  }

  @Test
  @DisplayName("历史导入和已取消的项目不追问: published targets and cancelled projects are not asked")
  void neverAsked() {
    String published = district.aProject();
    district.money(published, 1, "100000.00", "100000.00");
    district.importHistorical(published, soundTargets()).statusCode(201);
    district.money(published, 2, "100000.00", "1.00");
    targets(published).body("needsConfirmation", nullValue());
    String cancelled = anApprovedProject("100000.00");
    district.register(cancelled, 2, "CANCELLED");
    district.awaitKnown(cancelled, 2);
    district.money(cancelled, 2, "100000.00", "0.00");
    targets(cancelled).body("needsConfirmation", nullValue());
    district
        .as(Roles.UNIT)
        .get("/api/v1/targets?queue=mine")
        .then()
        .statusCode(200)
        .body("items.projectId", not(hasItem(cancelled)));
  }

  private String anApprovedProject(String budget) {
    String project = district.aProject();
    district.money(project, 1, budget, budget);
    district.declare(project, soundTargets()).statusCode(201);
    district.approve(project);
    return project;
  }

  private ValidatableResponse confirm(String project) {
    return district.act(Roles.UNIT, project, "confirmation", Map.of("opinion", "压减的是办公费，任务不变"));
  }

  private ValidatableResponse targets(String project) {
    return district.as(Roles.UNIT).get(path(project)).then().statusCode(200);
  }

  private void task(String role, String project, String task) {
    district
        .as(role)
        .get("/api/v1/targets?queue=mine")
        .then()
        .statusCode(200)
        .body("items.find { it.projectId == '" + project + "' }.task", equalTo(task));
  }

  /** The data of an event, which fits its contract. */
  private JsonNode dataOf(String project, int place) throws IOException {
    List<ConsumerRecord<String, String>> events = district.events(project);
    ConsumerRecord<String, String> event = events.get(place);
    String type = WrittenEvents.header(event, "ce_type");
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
    return data;
  }
}
