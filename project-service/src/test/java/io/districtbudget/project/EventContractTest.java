package io.districtbudget.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
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
@DisplayName("Events that Kafka has fit their contracts")
class EventContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ProjectFixture district = ProjectFixture.inFreshDivision();

  @Test
  @DisplayName("every kind of event: CloudEvents attributes, schema, sequence without gaps")
  void everyEvent() throws IOException {
    String project = district.aProject().withBudget(2022, "100.00");
    String other = district.aProject().withBudget(2022, "50.00");
    ValidatableResponse executed = district.execute(project, 2022, "60.00", "V-1");
    reverse(project, executed.extract().path("entries[0].id"));
    transfer(project, other, "10.00");
    district.adjust(project, 2022, "-90.00", "D-1", "2022-09-01").statusCode(201);
    rename(project);
    district.post("finance", "/projects/" + project + "/cancellation", "{}").statusCode(200);
    List<ConsumerRecord<String, String>> events = district.events(project);
    assertThat(events)
        .extracting(event -> WrittenEvents.header(event, "ce_type"))
        .containsExactly(
            "project.registered.v1",
            "project.changed.v1",
            "project.cancelled.v1",
            "budget.approved.v1",
            "budget.executed.v1",
            "budget.reversed.v1",
            "budget.transferred.v1",
            "budget.adjusted.v1");
    for (ConsumerRecord<String, String> event : events) {
      check(event, project);
    }
    assertThat(events.subList(3, 8))
        .extracting(event -> WrittenEvents.header(event, "ce_sequence"))
        .containsExactly("1", "2", "3", "4", "5");
  }

  @Test
  @DisplayName("departments and units tell their names and places under keys of their own")
  void organizations() throws IOException {
    district.post("finance", "/departments", Map.of("code", "977", "name", "事件局")).statusCode(201);
    district
        .post("finance", "/units", Map.of("code", "977001", "name", "事件站", "departmentCode", "977"))
        .statusCode(201);
    district
        .finance()
        .header("If-Match", "*")
        .body(Map.of("name", "事件服务站", "reason", "更名"))
        .patch("/api/v1/units/977001")
        .then()
        .statusCode(200);
    List<ConsumerRecord<String, String>> told =
        WrittenEvents.of(
                List.of("project.events"), key -> key.startsWith(district.division() + ":"))
            .stream()
            .filter(event -> event.value().contains("\"code\":\"977"))
            .toList();
    assertThat(told)
        .extracting(
            event ->
                WrittenEvents.header(event, "ce_type")
                    + " "
                    + WrittenEvents.header(event, "ce_sequence"))
        .containsExactlyInAnyOrder(
            "department.changed.v1 1", "unit.changed.v1 1", "unit.changed.v1 2");
    for (ConsumerRecord<String, String> event : told) {
      check(event, event.key().substring(district.division().length() + 1));
    }
  }

  private void check(ConsumerRecord<String, String> event, String project) throws IOException {
    String type = WrittenEvents.header(event, "ce_type");
    assertThat(event.key()).isEqualTo(district.division() + ":" + project);
    assertThat(WrittenEvents.header(event, "ce_specversion")).isEqualTo("1.0");
    assertThat(WrittenEvents.header(event, "ce_source")).isEqualTo("/project-service");
    assertThat(WrittenEvents.header(event, "ce_subject")).isEqualTo(project);
    assertThat(WrittenEvents.header(event, "traceparent"))
        .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
    String schema = "/contracts/" + event.topic() + "/" + type + ".schema.json";
    try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(schema), schema)) {
      assertThat(
              JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                  .getSchema(in)
                  .validate(JSON.readTree(event.value())))
          .as(type)
          .isEmpty();
    }
  }

  private void reverse(String project, String entry) {
    district
        .post(
            "treasury",
            "/projects/" + project + "/budgets/2022/reversals",
            Map.of("entryId", entry, "voucherNumber", "R-1", "reason", "退款", "date", "2022-07-01"))
        .statusCode(201);
  }

  private void transfer(String giver, String taker, String amount) {
    district
        .post(
            "finance",
            "/budget-transfers",
            Map.of(
                "documentNumber",
                "T-1",
                "reason",
                "统筹",
                "date",
                "2022-08-01",
                "legs",
                List.of(leg(giver, "-" + amount), leg(taker, amount))))
        .statusCode(201);
  }

  private static Map<String, Object> leg(String project, String amount) {
    return Map.of("projectId", project, "year", 2022, "source", "APPROPRIATION", "amount", amount);
  }

  private void rename(String project) {
    String etag = district.finance().get("/api/v1/projects/" + project).header("ETag");
    district
        .finance()
        .header("If-Match", etag)
        .body(Map.of("name", "改名项目"))
        .patch("/api/v1/projects/" + project)
        .then()
        .statusCode(200);
  }
}
