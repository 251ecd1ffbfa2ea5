package io.districtbudget.support.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TestTokens;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Held keys: what Kafka refuses stops its own key alone, and can be sent again")
class HeldKeysTest {

  private static final String OUTBOX = "/api/v1/outbox/support-test";

  @Inject Outbox outbox;
  @Inject AgroalDataSource dataSource;
  @Inject AuditTrail audit;
  @Inject MeterRegistry metrics;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final String division = TestTokens.freshDivision();
  private final UUID stopped = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();
  private final Map<UUID, Long> sequences = new HashMap<>();

  @Test
  @DisplayName("above the topic's limit: later ones of the key wait, all others go; sent again")
  void sentAgain() throws Exception {
    String topic = topic("max.message.bytes", "3000");
    append(topic, stopped, "s1", "X".repeat(4000), "s3");
    append(topic, other, "o1", "o2");
    awaitHeld(topic, 2);
    assertThat(read(topic, 3)).containsExactlyInAnyOrder("s1", "o1", "o2");
    append(topic, stopped, "s4");
    append(topic, other, "o3");
    assertThat(read(topic, 4)).contains("o3").doesNotContain("s3", "s4");
    list()
        .body("items.key", contains(key(stopped)))
        .body("items[0].topic", equalTo(topic))
        .body("items[0].waiting", equalTo(3))
        .body("items[0].cause", containsString("RecordTooLarge"));
    assertThat(metric("outbox.held.keys")).isPositive();
    assertThat(metric("outbox.oldest.seconds")).isLessThan(new BigDecimal("60"));
    as("auditor")
        .get(OUTBOX + "/events?key=" + key(stopped) + "&topic=" + topic)
        .then()
        .statusCode(200)
        .body("items.sequence", contains(2, 3, 4))
        .body("items[0].bytes", equalTo(4008));

    send("/resending", Map.of("key", key(stopped), "topic", topic)).statusCode(202);
    awaitHeld(topic, 3);
    configure(topic, "max.message.bytes", "100000");
    send("/resending", Map.of("key", key(stopped), "topic", topic)).statusCode(202);
    assertThat(read(topic, 7))
        .filteredOn(value -> value.startsWith("s") || value.startsWith("X"))
        .extracting(value -> value.substring(0, 1) + value.length())
        .containsExactly("s2", "X4000", "s2", "s2");
    list().body("items", hasSize(0));
    send("/resending", Map.of("key", key(stopped), "topic", topic))
        .statusCode(404)
        .body("code", equalTo("KEY_NOT_HELD"));
    assertThat(audit.entries(division, "outbox:" + topic + ":" + key(stopped)))
        .extracting(entry -> entry.action())
        .containsExactly("SENT_AGAIN", "SENT_AGAIN");
  }

  @Test
  @DisplayName("given up with a reason: kept in the audit trail, and those behind it go")
  void dismissed() throws Exception {
    String topic = topic("max.message.bytes", "3000");
    append(topic, stopped, "X".repeat(4000), "s2");
    awaitHeld(topic, 2);
    int position = list().extract().path("items[0].position");
    Map<String, Object> wrong =
        Map.of("key", key(stopped), "topic", topic, "reason", "过大", "position", position + 1);
    send("/dismissal", wrong).statusCode(409).body("code", equalTo("EVENT_NOT_FIRST"));
    Map<String, Object> dismissal =
        Map.of("key", key(stopped), "topic", topic, "reason", "过大", "position", position);
    as("finance").body(dismissal).post(OUTBOX + "/dismissal").then().statusCode(403);
    given()
        .auth()
        .oauth2(TestTokens.token("admin", TestTokens.freshDivision(), null, null))
        .contentType("application/json")
        .body(dismissal)
        .post(OUTBOX + "/dismissal")
        .then()
        .statusCode(404)
        .body("code", equalTo("KEY_NOT_HELD"));
    send("/dismissal", dismissal).statusCode(202);
    assertThat(read(topic, 1)).containsExactly("s2");
    assertThat(audit.entries(division, "outbox:" + topic + ":" + key(stopped)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.reason()).isEqualTo("过大"))
        .satisfies(entry -> assertThat(entry.details()).contains("X".repeat(4000)));
  }

  @Test
  @DisplayName("a topic that takes nothing at present stalls alone and holds no key")
  void stalledTopic() throws Exception {
    String none = "no topic " + UUID.randomUUID(); // its name is forbidden, so it never appears
    String well = topic("max.message.bytes", "3000");
    append(none, stopped, "s1", "s2");
    append(well, other, "o1");
    assertThat(read(well, 1)).containsExactly("o1");
    append(well, other, "o2");
    assertThat(read(well, 2)).containsExactly("o1", "o2");
    list().body("items", hasSize(0));
    assertThat(metric("outbox.queued.events")).isGreaterThanOrEqualTo(new BigDecimal("2"));
    assertThat(count("DELETE FROM outbox WHERE topic = '" + none + "' RETURNING 1")).isEqualTo(2);
  }

  @Test
  @DisplayName("what would not fit is refused with its change: 422 EVENT_TOO_LARGE")
  void bounded() {
    String topic = "bounded-" + UUID.randomUUID();
    assertThatThrownBy(() -> append(topic, stopped, "汉".repeat(300_000)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("EVENT_TOO_LARGE");
              assertThat(refusal.status()).isEqualTo(422);
              assertThat(refusal.text().zh()).contains("900,008", "900,000");
            });
    assertThat(count("SELECT 1 FROM outbox WHERE topic = '" + topic + "'")).isZero();
    append(topic, stopped, "汉".repeat(299_000));
    assertThat(read(topic, 1)).hasSize(1);
  }

  private void append(String topic, UUID project, String... texts) {
    for (String text : texts) {
      long sequence = sequences.merge(project, 1L, Long::sum);
      QuarkusTransaction.requiringNew()
          .run(
              () ->
                  outbox.append(
                      new OutgoingEvent(
                          topic,
                          null,
                          "test.happened.v1",
                          division,
                          project,
                          2022,
                          sequence,
                          Map.of("t", text))));
    }
  }

  private String key(UUID project) {
    return division + ":" + project;
  }

  private RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(TestTokens.token(role, division, null, null))
        .contentType("application/json");
  }

  private ValidatableResponse send(String act, Map<String, ?> body) {
    return as("admin").body(body).post(OUTBOX + act).then();
  }

  private ValidatableResponse list() {
    return as("admin").get(OUTBOX).then().statusCode(200);
  }

  private void awaitHeld(String topic, int waiting) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!Integer.valueOf(waiting)
        .equals(list().extract().path("items.find { it.topic == '" + topic + "' }?.waiting"))) {
      assertThat(System.nanoTime()).as("held in time").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private String topic(String setting, String value) throws Exception {
    String topic = "held-" + UUID.randomUUID();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1).configs(Map.of(setting, value))))
          .all()
          .get();
    }
    return topic;
  }

  private void configure(String topic, String setting, String value) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      admin
          .incrementalAlterConfigs(
              Map.of(
                  new ConfigResource(ConfigResource.Type.TOPIC, topic),
                  List.of(
                      new AlterConfigOp(
                          new ConfigEntry(setting, value), AlterConfigOp.OpType.SET))))
          .all()
          .get();
    }
  }

  /** The texts that the topic has, once there are so many. */
  private List<String> read(String topic, int count) {
    Map<String, Object> configuration =
        Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
    List<String> texts = new ArrayList<>();
    long deadline = System.nanoTime() + Duration.ofSeconds(40).toNanos();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(configuration, new StringDeserializer(), new StringDeserializer())) {
      while (consumer.partitionsFor(topic).isEmpty()) {
        assertThat(System.nanoTime()).as("topic in time").isLessThan(deadline);
      }
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (texts.size() < count && System.nanoTime() < deadline) {
        for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofMillis(200))) {
          assertThat(event.headers().lastHeader("ce_division").value())
              .isEqualTo(division.getBytes(StandardCharsets.UTF_8));
          texts.add(event.value().substring(6, event.value().length() - 2));
        }
      }
    }
    assertThat(texts).hasSize(count);
    return texts;
  }

  private int count(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      int rows = 0;
      while (row.next()) {
        rows++;
      }
      return rows;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** What Prometheus scrapes and alerts on. */
  private BigDecimal metric(String name) {
    return BigDecimal.valueOf(metrics.get(name).gauge().value());
  }
}
