package io.districtbudget.support.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Inbox: once, in order, a poison event stops its project alone")
class InboxTest {

  private static final AtomicLong OFFSET = new AtomicLong();

  @Inject Inbox inbox;
  @Inject AgroalDataSource dataSource;

  private final String topic = "topic-" + UUID.randomUUID();
  private final List<String> applied = new ArrayList<>();
  private boolean cured;

  @Test
  @DisplayName("an event that comes twice has its effect once")
  void once() {
    ConsumerRecord<String, String> event = event("A", "1");
    receive(event);
    receive(event, event);
    assertThat(applied).containsExactly("A1");
  }

  @Test
  @DisplayName("an effect that fails leaves no mark: effect and mark are one transaction")
  void effectAndMarkAreOne() {
    ConsumerRecord<String, String> event = event("A", "1");
    inbox.on(
        topic,
        received -> {
          insertSeen(UUID.randomUUID());
          throw new IllegalArgumentException("poison");
        });
    inbox.receive(batch(event));
    assertThat(count("SELECT count(*) FROM inbox_seen WHERE event_id = '" + id(event) + "'"))
        .isZero();
    assertThat(count("SELECT count(*) FROM inbox_parked_event WHERE topic = '" + topic + "'"))
        .isEqualTo(1);
  }

  @Test
  @DisplayName("a poison event parks its key: later events of the key wait in order, others flow")
  void poisonParksItsKey() {
    receive(
        event("A", "1"), event("B", "1"), event("B", "poison"), event("B", "2"), event("A", "2"));
    receive(event("B", "3"), event("C", "1"));
    assertThat(applied).containsExactly("A1", "B1", "A2", "C1");
    assertThat(waiting("B")).containsExactly("poison", "2", "3");
  }

  @Test
  @DisplayName("a record that is no event is parked, even without a key")
  void undecodable() {
    ConsumerRecord<String, String> bare =
        new ConsumerRecord<>(topic, 0, OFFSET.incrementAndGet(), "K", "not json");
    receive(bare, event("A", "1"));
    assertThat(applied).containsExactly("A1");
    assertThat(waiting("K")).containsExactly("not json");
  }

  @Test
  @DisplayName("an outage is waited out: nothing is skipped, nothing is parked")
  void outage() {
    AtomicInteger failures = new AtomicInteger(3);
    inbox.on(
        topic,
        received -> {
          if (failures.getAndDecrement() > 0) {
            throw new IllegalStateException(new SQLException("connection lost", "08006"));
          }
          apply(received);
        });
    inbox.receive(batch(event("A", "1")));
    assertThat(applied).containsExactly("A1");
    assertThat(waiting("A")).isEmpty();
  }

  @Test
  @DisplayName("1,000 events, 3 poison: 997 minus those behind flow, the rest follows in order")
  void redrive() {
    String division = TestTokens.freshDivision();
    List<ConsumerRecord<String, String>> events = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      boolean poison = i == 110 || i == 550 || i == 990;
      events.add(event(division + ":" + i % 100, poison ? "poison" : "#" + i / 100));
    }
    inbox.on(topic, this::apply);
    inbox.receive(new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), events), Map.of()));
    assertThat(applied).hasSize(1_000 - 9 - 5 - 1);
    String admin = TestTokens.token("admin", division, null, null);
    given()
        .auth()
        .oauth2(admin)
        .get("/api/v1/parked-keys/support-test")
        .then()
        .statusCode(200)
        .rootPath("items.findAll { it.key.startsWith('" + division + "') }")
        .body("key", contains(division + ":10", division + ":50", division + ":90"))
        .body("waiting", contains(9, 5, 1));
    redrive(admin, division + ":10").statusCode(409).body("code", equalTo("EVENT_FAILED_AGAIN"));
    cured = true;
    redrive(admin, division + ":10").statusCode(200).body("applied", equalTo(9));
    redrive(admin, division + ":50").statusCode(200).body("applied", equalTo(5));
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
        .body("applied", equalTo(0));
    assertThat(applied).hasSize(999);
    assertThat(applied)
        .filteredOn(done -> done.startsWith(division + ":10"))
        .containsExactlyElementsOf(inOrder(division + ":10"));
    given()
        .auth()
        .oauth2(TestTokens.token("unit", division, "1", "1"))
        .get("/api/v1/parked-keys/support-test")
        .then()
        .statusCode(403);
  }

  private static List<String> inOrder(String key) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      expected.add(key + (i == 1 ? "poison" : "#" + i));
    }
    return expected;
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

  @SafeVarargs
  private void receive(ConsumerRecord<String, String>... events) {
    inbox.on(topic, this::apply);
    inbox.receive(batch(events));
  }

  private void apply(ReceivedEvent received) {
    if (received.data().equals("poison") && !cured) {
      throw new IllegalArgumentException("poison");
    }
    applied.add(received.key() + received.data());
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

  private static String id(ConsumerRecord<String, String> event) {
    return new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
  }

  @SafeVarargs
  private ConsumerRecords<String, String> batch(ConsumerRecord<String, String>... events) {
    return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(events)), Map.of());
  }

  private void insertSeen(UUID id) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO inbox_seen (event_id, received_at) VALUES ('" + id + "', now())");
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private List<String> waiting(String key) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              try (Connection connection = dataSource.getConnection();
                  Statement statement = connection.createStatement();
                  ResultSet row =
                      statement.executeQuery(
                          "SELECT data FROM inbox_parked_event WHERE topic = '"
                              + topic
                              + "' AND key = '"
                              + key
                              + "' ORDER BY position")) {
                List<String> data = new ArrayList<>();
                while (row.next()) {
                  data.add(row.getString(1));
                }
                return data;
              }
            });
  }

  private long count(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
