package io.districtbudget.e2e;

import static io.districtbudget.e2e.ProjectFixture.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Order(2)
@ExtendWith(WithDistrict.class)
@DisplayName("资金只以事件到达自评")
class MoneyEventsIT {

  private static final Duration VISIBLE_WITHIN = Duration.ofSeconds(1);
  private static final Duration KAFKA_DEADLINE = Duration.ofSeconds(10);

  private final District district;

  MoneyEventsIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("再登记一笔执行，1 秒内自评的执行率和得分自行变化")
  void anExecutionMovesTheOpenAssessment() {
    ProjectFixture project =
        aProject(district).withBudget("100000.00").withApprovedTargets().withOpenAssessment();
    project.execute("50000.00").then().statusCode(201);
    assertThat(rate(project)).isEqualTo("50.00");
    for (int percent = 55; percent <= 95; percent += 10) {
      project.execute(percent == 55 ? "5000.00" : "10000.00").then().statusCode(201);
      // no consistency token: the assessment is to move by itself
      String path = project.assessment();
      String expected = percent + ".00";
      String seen =
          Eventually.answer(
              VISIBLE_WITHIN,
              expected,
              () ->
                  district
                      .as("unit")
                      .get(path)
                      .then()
                      .statusCode(200)
                      .extract()
                      .path("executionRate"));
      assertThat(seen).isEqualTo(expected);
    }
    district
        .as("unit")
        .get(project.assessment() + "/score")
        .then()
        .statusCode(200)
        .body("executionScore", equalTo("9.50"))
        .body("executionExplanation", containsString("95000"));
  }

  @Test
  @DisplayName("带一致性标记的读取看得到自己刚写的数")
  void readsOwnWrites() {
    ProjectFixture project =
        aProject(district).withBudget("200000.00").withApprovedTargets().withOpenAssessment();
    for (int i = 1; i <= 10; i++) {
      project.execute("2000.00").then().statusCode(201);
      assertThat(rate(project)).as("execution %d", i).isEqualTo(i + ".00");
    }
  }

  @Test
  @DisplayName("追踪号从请求一直带到事件头")
  void traceGoesFromTheRequestToTheEvent() {
    ProjectFixture project = aProject(district).withBudget("30000.00");
    String trace = UUID.randomUUID().toString().replace("-", "");
    project
        .as("treasury")
        .header("traceparent", "00-" + trace + "-" + trace.substring(0, 16) + "-01")
        .body(ProjectFixture.execution("1.00", "TRACE-" + trace))
        .post(project.budget() + "/executions")
        .then()
        .statusCode(201);
    Map<String, String> headers = headersOfExecution(project);
    assertThat(headers.get("traceparent")).contains(trace);
    assertThat(headers)
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_subject", project.id())
        .containsEntry("ce_division", "310112")
        .containsEntry("ce_sequence", "2")
        .containsEntry("content-type", "application/json");
  }

  private static String rate(ProjectFixture project) {
    return project
        .as("unit")
        .get(project.assessment())
        .then()
        .statusCode(200)
        .extract()
        .path("executionRate");
  }

  private Map<String, String> headersOfExecution(ProjectFixture project) {
    Map<String, Object> settings = Map.of("bootstrap.servers", district.kafka());
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor("budget.events").stream()
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long end = System.nanoTime() + KAFKA_DEADLINE.toNanos();
      while (System.nanoTime() < end) {
        for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
          Map<String, String> headers = headers(event);
          if (("310112:" + project.id()).equals(event.key())
              && "budget.executed.v1".equals(headers.get("ce_type"))) {
            return headers;
          }
        }
      }
    }
    throw new AssertionError("no execution of " + project.id() + " on budget.events");
  }

  private static Map<String, String> headers(ConsumerRecord<String, String> event) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : event.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return headers;
  }
}
