package io.districtbudget.assessment.selfassessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.districtbudget.assessment.DistrictFixture;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.testing.PlatformResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
@DisplayName("自评事件 (emitted events)")
class EmittedEventsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final DistrictFixture district = DistrictFixture.inFreshDivision();

  @Test
  @DisplayName("each act emits its event by the contract, in order, without gaps")
  void eventsFollowTheContract() throws IOException {
    String project = district.aProjectReadyToAssess("事件");
    String id = district.submitted(project);
    act(Roles.FINANCE, id, "return", Map.of("reason", "核实"));
    act(Roles.UNIT, id, "submission", Map.of());
    act(Roles.DEPARTMENT, id, "department-review", Map.of("opinion", "属实"));
    act(Roles.FINANCE, id, "recheck", Map.of());
    act(Roles.FINANCE, id, "publication", Map.of());

    List<ConsumerRecord<String, String>> events = events(district.division() + ":" + project, 7);

    assertThat(events.stream().map(event -> header(event, "ce_type")))
        .containsExactly(
            "assessment.opened.v1",
            "assessment.submitted.v1",
            "assessment.returned.v1",
            "assessment.submitted.v1",
            "assessment.department-reviewed.v1",
            "assessment.rechecked.v1",
            "assessment.published.v1");
    assertThat(events.stream().map(event -> header(event, "ce_sequence")))
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    for (ConsumerRecord<String, String> event : events) {
      JsonNode data = JSON.readTree(event.value());
      assertThat(schema(header(event, "ce_type")).validate(data)).isEmpty();
      assertThat(data.get("assessmentId").asText()).isEqualTo(id);
      boolean published = header(event, "ce_type").equals("assessment.published.v1");
      assertThat(data.path("indicators").isEmpty())
          .as("results are told once public")
          .isNotEqualTo(published);
    }
    assertThat(JSON.readTree(events.get(2).value()).path("reason").asText()).isEqualTo("核实");
    JsonNode result = JSON.readTree(events.get(6).value()).get("indicators").get(0);
    assertThat(result.get("name").asText()).isNotBlank();
    assertThat(result.get("actual").asText()).isNotBlank();
    assertThat(new BigDecimal(result.get("score").asText())).isNotNegative();
  }

  @Test
  @DisplayName("a finding that is accepted and taken up again tells both, under its project's key")
  void findings() throws IOException {
    String project = district.aProjectReadyToAssess("认可事件");
    district.submitted(project);
    String finding = district.get("/findings?project=" + project).extract().path("items[0].id");
    Map<String, String> reason = Map.of("reason", "手续在途");
    district.post(Roles.FINANCE, "/findings/" + finding + "/acceptance", reason).statusCode(200);
    district.post(Roles.FINANCE, "/findings/" + finding + "/reopening", reason).statusCode(200);
    List<ConsumerRecord<String, String>> events = events(district.division() + ":" + project, 4);
    assertThat(events.stream().skip(2).map(event -> header(event, "ce_type")))
        .containsExactly("finding.accepted.v1", "finding.reopened.v1");
    for (ConsumerRecord<String, String> event : events) {
      assertThat(schema(header(event, "ce_type")).validate(JSON.readTree(event.value()))).isEmpty();
    }
    assertThat(JSON.readTree(events.get(2).value()).path("findingId").asText()).isEqualTo(finding);
  }

  private void act(String role, String id, String act, Map<String, String> body) {
    district.post(role, "/assessments/" + id + "/" + act, body).statusCode(200);
  }

  private static JsonSchema schema(String type) throws IOException {
    String path = "/contracts/assessment.events/" + type + ".schema.json";
    try (InputStream in = EmittedEventsTest.class.getResourceAsStream(path)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
    }
  }

  private static String header(ConsumerRecord<String, String> event, String name) {
    return new String(event.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  private static List<ConsumerRecord<String, String>> events(String key, int expected) {
    Properties configuration = new Properties();
    configuration.put(
        "bootstrap.servers",
        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
    configuration.put("group.id", UUID.randomUUID().toString());
    configuration.put("auto.offset.reset", "earliest");
    configuration.put("isolation.level", "read_committed");
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("assessment.events"));
      while (found.size() < expected && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(event.key())) {
            found.add(event);
          }
        }
      }
    }
    return found;
  }
}
