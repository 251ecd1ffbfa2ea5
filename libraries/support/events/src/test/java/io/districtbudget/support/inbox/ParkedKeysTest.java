package io.districtbudget.support.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Parked keys: listed, inspected, re-driven in order, dismissed with a reason")
class ParkedKeysTest {

  private static final AtomicLong OFFSET = new AtomicLong();

  @Inject Inbox inbox;
  @Inject InboxStore store;
  @Inject CommittedEffects effects;

  @SuppressWarnings("NullAway.Init")
  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  private final String topic = "topic-" + UUID.randomUUID();
  private final List<String> applied = new ArrayList<>();
  private boolean cured;

  @Test
  @DisplayName(
      "1,000 events, 3 of them poison: 997 are applied in order per project, the rest after"
          + " re-driving")
  void redrive() {
    String division = TestTokens.freshDivision();
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      boolean poison = i == 910 || i == 950 || i == 990;
      events.add(event(division + ":" + i % 100, poison ? "poison" : "#" + i / 100));
    }
    inbox.on(topic, this::apply);
    inbox.receive(new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), events), Map.of()));
    assertThat(applied).hasSize(997);
    for (int project : List.of(10, 50, 90)) {
      inbox.receive(batch(event(division + ":" + project, "#10")));
    }
    assertThat(applied).as("later events wait").hasSize(997);
    String admin = TestTokens.token("admin", division, null, null);
    given()
        .auth()
        .oauth2(admin)
        .get("/api/v1/parked-keys/support-test")
        .then()
        .statusCode(200)
        .rootPath("items.findAll { it.key.startsWith('" + division + "') }")
        .body("key", contains(division + ":10", division + ":50", division + ":90"))
        .body("waiting", contains(2, 2, 2));
    long alert = parkedKeysByMetric();
    assertThat(alert).isGreaterThanOrEqualTo(3);
    redrive(admin, division + ":10").statusCode(409).body("code", equalTo("EVENT_FAILED_AGAIN"));
    cured = true;
    redrive(admin, division + ":10").statusCode(200).body("applied", equalTo(2));
    redrive(admin, division + ":50").statusCode(200).body("applied", equalTo(2));
    redrive(admin, division + ":50").statusCode(404).body("code", equalTo("KEY_NOT_PARKED"));
    cured = false;
    given()
        .auth()
        .oauth2(admin)
        .contentType("application/json")
        .body(Map.of("key", division + ":90", "topic", topic, "reason", "重复报送"))
        .post("/api/v1/parked-keys/support-test/dismissal")
        .then()
        .statusCode(200)
        .body("applied", equalTo(1));
    assertThat(parkedKeysByMetric()).isEqualTo(alert - 3);
    assertThat(applied).hasSize(997 + 2 + 2 + 1);
    for (int project = 0; project < 100; project++) {
      String key = division + ":" + project;
      assertThat(applied)
          .filteredOn(done -> done.startsWith(key + "#") || done.startsWith(key + "poison"))
          .as("order of project %d", project)
          .containsExactlyElementsOf(inOrder(key, project));
    }
    given()
        .auth()
        .oauth2(TestTokens.token("unit", division, "1", "1"))
        .get("/api/v1/parked-keys/support-test")
        .then()
        .statusCode(403);
  }

  /** Poison was the tenth event of projects 10, 50 and 90, where it was dismissed. */
  private static List<String> inOrder(String key, int project) {
    boolean poisoned = List.of(10, 50, 90).contains(project);
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < (poisoned ? 9 : 10); i++) {
      expected.add(key + "#" + i);
    }
    if (poisoned && project != 90) {
      expected.add(key + "poison");
    }
    if (poisoned) {
      expected.add(key + "#10");
    }
    return expected;
  }

  /** What Prometheus scrapes and alerts on. */
  private long parkedKeysByMetric() {
    String line =
        given()
            .get(metrics)
            .then()
            .statusCode(200)
            .extract()
            .asString()
            .lines()
            .filter(each -> each.startsWith("inbox_parked_keys"))
            .findFirst()
            .orElseThrow();
    return new BigDecimal(line.substring(line.lastIndexOf(' ') + 1)).longValue();
  }

  @Test
  @DisplayName("another service's name is not answered for")
  void anotherService() {
    String admin = TestTokens.token("admin", TestTokens.freshDivision(), null, null);
    Map<String, Map<String, String>> posts =
        Map.of(
            "/redrive", Map.of("key", "k", "topic", topic),
            "/dismissal", Map.of("key", "k", "topic", topic, "reason", "r"));
    for (String call : List.of("", "/events?key=k&topic=t")) {
      given()
          .auth()
          .oauth2(admin)
          .get("/api/v1/parked-keys/other-service" + call)
          .then()
          .statusCode(404)
          .body("code", equalTo("SERVICE_UNKNOWN"));
    }
    posts.forEach(
        (call, body) ->
            given()
                .auth()
                .oauth2(admin)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/parked-keys/other-service" + call)
                .then()
                .statusCode(404)
                .body("code", equalTo("SERVICE_UNKNOWN")));
  }

  @Test
  @DisplayName("a dismissal that is sent again with its key is made once")
  void dismissedOnce() {
    String division = TestTokens.freshDivision();
    inbox.on(topic, this::apply);
    inbox.receive(
        batch(
            event(division + ":1", "poison"),
            event(division + ":1", "2"),
            event(division + ":1", "poison"),
            event(division + ":1", "4")));
    for (int i = 0; i < 3; i++) {
      given()
          .auth()
          .oauth2(TestTokens.token("admin", division, null, null))
          .header("Idempotency-Key", "dismiss-once")
          .contentType("application/json")
          .body(Map.of("key", division + ":1", "topic", topic, "reason", "重复报送"))
          .post("/api/v1/parked-keys/support-test/dismissal")
          .then()
          .statusCode(200)
          .body("applied", equalTo(1))
          .body("failure", equalTo("poison"));
    }
    assertThat(applied).containsExactly(division + ":12");
    assertThat(waiting(division + ":1")).containsExactly("poison", "4");
  }

  private ValidatableResponse redrive(String token, String key) {
    return given()
        .auth()
        .oauth2(token)
        .contentType("application/json")
        .body(Map.of("key", key, "topic", topic))
        .post("/api/v1/parked-keys/support-test/redrive")
        .then();
  }

  private void apply(ReceivedEvent received) {
    if (received.data().equals("poison") && !cured) {
      throw new IllegalArgumentException("poison");
    }
    effects.add(applied, received.key() + received.data());
  }

  private List<String> waiting(String key) {
    return store.waiting(key, topic, 100).stream().map(event -> event.data()).toList();
  }

  private ConsumerRecord<String, String> event(String key, String data) {
    ConsumerRecord<String, String> event =
        new ConsumerRecord<>(topic, 0, OFFSET.incrementAndGet(), key, data);
    Map.of(
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/test",
            "ce_type", "test.v1",
            "ce_division", "310000")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  @SafeVarargs
  private ConsumerRecords<String, String> batch(ConsumerRecord<String, String>... events) {
    return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(events)), Map.of());
  }
}
