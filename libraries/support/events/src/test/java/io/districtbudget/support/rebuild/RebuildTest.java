package io.districtbudget.support.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.support.inbox.Inbox;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("A read model is rebuilt from its topics, whole or not at all")
class RebuildTest {

  private static final Duration DONE_WITHIN = Duration.ofSeconds(40);
  private static final String PATH = "/api/v1/read-models/support-test/rebuild";

  @Inject NotesModel model;
  @Inject Inbox inbox;
  @Inject ReadModelGate gate;
  @Inject RebuildLog log;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  private final String division = TestTokens.freshDivision();

  @BeforeEach
  void table() {
    NotesModel.createTable();
  }

  @AfterEach
  void nothingHappensMidway() {
    model.midway(null);
  }

  @Test
  @DisplayName("newest states of the own division, whatever was there and in whatever order")
  void fromNothing() {
    send(division, "a", 1, "old");
    send(division, "b", 2, "new");
    send(division, "b", 1, "late");
    send(division, "a", 2, "new");
    send(division, "a", 2, "repeated");
    send(TestTokens.freshDivision(), "a", 9, "of another division");
    store("a", 99, "bent");
    store("c", 1, "invented");
    rebuilt().body("attempts", equalTo(1));
    assertThat(model.notes(division)).isEqualTo(Map.of("a", "new", "b", "new"));
  }

  @Test
  @DisplayName("until it is replaced everybody reads the old state, and nobody else changes it")
  void oldStateUntilThen() {
    send(division, "a", 1, "replayed");
    store("a", 0, "old");
    AtomicReference<Map<String, String>> seen = new AtomicReference<>();
    List<ProblemException> refusals = new ArrayList<>();
    String other = TestTokens.freshDivision();
    model.midway(
        () -> {
          seen.set(QuarkusTransaction.suspendingExisting().call(() -> model.notes(division)));
          assertThatThrownBy(() -> enter(division))
              .isInstanceOfSatisfying(ProblemException.class, refusals::add);
          enter(other);
        });
    rebuilt();
    assertThat(seen.get()).isEqualTo(Map.of("a", "old"));
    assertThat(refusals).hasSize(1);
    assertThat(refusals.get(0).status()).isEqualTo(503);
    assertThat(refusals.get(0).code()).isEqualTo("READ_MODEL_REBUILDING");
    assertThat(refusals.get(0).headers()).containsKey("Retry-After");
    assertThat(model.notes(division)).isEqualTo(Map.of("a", "replayed"));
    enter(division);
  }

  @Test
  @DisplayName("interrupted by an outage it begins again; the old state stays meanwhile")
  void interrupted() {
    send(division, "a", 1, "replayed");
    store("a", 0, "old");
    AtomicInteger outages = new AtomicInteger(2);
    List<Map<String, String>> between = new ArrayList<>();
    model.midway(
        () -> {
          between.add(QuarkusTransaction.suspendingExisting().call(() -> model.notes(division)));
          if (outages.getAndDecrement() > 0) {
            throw new IllegalStateException(new SQLException("connection lost", "08006"));
          }
        });
    rebuilt().body("attempts", equalTo(3));
    assertThat(between).hasSize(3).containsOnly(Map.of("a", "old"));
    assertThat(model.notes(division)).isEqualTo(Map.of("a", "replayed"));
  }

  @Test
  @DisplayName("a replica that has fallen silent is relieved, one that works is not")
  void lease() {
    send(division, "a", 1, "replayed");
    log.request(division, "test");
    model.update(
        "UPDATE read_model_rebuild SET run = ?, alive_at = now(), attempts = 1 WHERE division = ?",
        UUID.randomUUID(),
        division);
    assertThat(log.claim(Duration.ofSeconds(60))).as("alive").isEmpty();
    status().body("state", equalTo("RUNNING")).body("attempts", equalTo(1));
    model.update(
        "UPDATE read_model_rebuild SET alive_at = now() - interval '61 s' WHERE division = ?",
        division);
    done().body("attempts", equalTo(2));
    assertThat(model.notes(division)).isEqualTo(Map.of("a", "replayed"));
  }

  @Test
  @DisplayName("what cannot work ends as FAILED with the reason; nothing has changed")
  void failed() {
    store("a", 0, "old");
    model.midway(
        () -> {
          throw new IllegalArgumentException("no room for it");
        });
    begin(202);
    ended("FAILED").body("problem", equalTo("no room for it"));
    assertThat(model.notes(division)).isEqualTo(Map.of("a", "old"));
  }

  @Test
  @DisplayName("parked and dismissed events stay without effect, an unknown poison parks its key")
  void setAside() {
    receive(send(division, "a", 1, "first"));
    receive(sendRaw(division, "a", "poison"));
    receive(send(division, "a", 3, "waits"));
    receive(sendRaw(division, "b", "poison"));
    dismiss("b");
    send(division, "c", 1, "first");
    sendRaw(division, "c", "poison");
    send(division, "c", 3, "waits");
    rebuilt();
    assertThat(model.notes(division)).isEqualTo(Map.of("a", "first", "c", "first"));
    dismiss("a");
    dismiss("c");
    Map<String, String> all = Map.of("a", "waits", "c", "waits");
    assertThat(model.notes(division)).isEqualTo(all);
    rebuilt();
    assertThat(model.notes(division)).isEqualTo(all);
  }

  @Test
  @DisplayName("one at a time, by admin alone, of this service")
  void requests() {
    status().statusCode(404).body("code", equalTo("REBUILD_UNKNOWN"));
    log.request(division, "test");
    begin(409).body("code", equalTo("REBUILD_RUNNING"));
    done();
    as("finance").post(PATH).then().statusCode(403);
    as("unit").get(PATH).then().statusCode(403);
    String other = "/api/v1/read-models/other-service/rebuild";
    as("admin").post(other).then().statusCode(404).body("code", equalTo("SERVICE_UNKNOWN"));
    as("auditor").get(other).then().statusCode(404).body("code", equalTo("SERVICE_UNKNOWN"));
  }

  private void enter(String ofDivision) {
    QuarkusTransaction.requiringNew().run(() -> gate.enter(ofDivision));
  }

  private void store(String name, long sequence, String text) {
    model.update(
        "INSERT INTO note (division, name, sequence, text) VALUES (?, ?, ?, ?)",
        division,
        name,
        sequence,
        text);
  }

  private ConsumerRecord<String, String> send(
      String ofDivision, String name, long sequence, String text) {
    return sendRaw(
        ofDivision,
        name,
        "{\"name\":\"%s\",\"sequence\":%d,\"text\":\"%s\"}".formatted(name, sequence, text));
  }

  private ConsumerRecord<String, String> sendRaw(String ofDivision, String name, String data) {
    String key = ofDivision + ":" + name;
    ProducerRecord<String, String> event = new ProducerRecord<>(NotesModel.TOPIC, key, data);
    Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            "/test",
            "ce_type",
            "note.v1",
            "ce_division",
            ofDivision)
        .forEach(
            (header, value) -> event.headers().add(header, value.getBytes(StandardCharsets.UTF_8)));
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new StringSerializer())) {
      RecordMetadata place = producer.send(event).get();
      ConsumerRecord<String, String> received =
          new ConsumerRecord<>(NotesModel.TOPIC, place.partition(), place.offset(), key, data);
      event.headers().forEach(received.headers()::add);
      return received;
    } catch (Exception cause) {
      throw new IllegalStateException(cause);
    }
  }

  private void receive(ConsumerRecord<String, String> event) {
    TopicPartition from = new TopicPartition(event.topic(), event.partition());
    inbox.receive(new ConsumerRecords<>(Map.of(from, List.of(event)), Map.of()));
  }

  private void dismiss(String name) {
    as("admin")
        .body(Map.of("key", division + ":" + name, "topic", NotesModel.TOPIC, "reason", "重复"))
        .post("/api/v1/parked-keys/support-test/dismissal")
        .then()
        .statusCode(200);
  }

  private io.restassured.specification.RequestSpecification as(String role) {
    return given()
        .auth()
        .oauth2(TestTokens.token(role, division, null, null))
        .contentType("application/json");
  }

  private ValidatableResponse begin(int status) {
    return as("admin").post(PATH).then().statusCode(status);
  }

  private ValidatableResponse rebuilt() {
    begin(202).body("state", equalTo("RUNNING"));
    return done();
  }

  private ValidatableResponse done() {
    return ended("DONE");
  }

  private ValidatableResponse ended(String state) {
    long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
    while (status().extract().path("state").equals("RUNNING") && System.nanoTime() < deadline) {
      sleep();
    }
    return status().statusCode(200).body("state", equalTo(state));
  }

  private ValidatableResponse status() {
    return as("auditor").get(PATH).then();
  }

  private static void sleep() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
