package io.districtbudget.support.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
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
  @Inject CommittedEffects effects;

  private final String topic = "topic-" + UUID.randomUUID();
  private final List<String> applied = new ArrayList<>();

  @Test
  @DisplayName("an event that comes twice has its effect once")
  void once() {
    ConsumerRecord<String, String> event = event("A", "1");
    receive(event);
    receive(event, event);
    assertThat(applied).containsExactly("A1");
  }

  @Test
  @DisplayName("what comes together is one transaction, one that comes twice among it counts once")
  void together() {
    ConsumerRecord<String, String> event = event("A", "1");
    ConsumerRecord<String, String> other = event("B", "1");
    receive(event, other, event);
    assertThat(applied).containsExactly("A1", "B1");
    String seen = "FROM inbox_seen WHERE event_id IN ('%s', '%s')".formatted(id(event), id(other));
    assertThat(count("SELECT count(*) " + seen)).isEqualTo(2);
    assertThat(count("SELECT count(DISTINCT xmin::text) " + seen)).isEqualTo(1);
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

  @SafeVarargs
  private void receive(ConsumerRecord<String, String>... events) {
    inbox.on(topic, this::apply);
    inbox.receive(batch(events));
  }

  private void apply(ReceivedEvent received) {
    if (received.data().equals("poison")) {
      throw new IllegalArgumentException("poison");
    }
    effects.add(applied, received.key() + received.data());
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
