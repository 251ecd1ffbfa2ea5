package io.districtbudget.support.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.transaction.xa.XAException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Inbox: a consumer that fails halfway through a batch")
class HalfwayTest {

  private static final AtomicLong OFFSET = new AtomicLong();

  @Inject Inbox inbox;
  @Inject AgroalDataSource dataSource;

  private final String topic = "halfway-" + UUID.randomUUID();

  @Test
  @DisplayName(
      "told to stop in an outage at the third of five events: delivered again, each counts once")
  void stoppedHalfway() {
    List<ConsumerRecord<String, String>> batch = batch("1", "2", "3", "4", "5");
    inbox.on(
        topic,
        event -> {
          store(event);
          if (event.data().equals("3")) {
            Thread.currentThread().interrupt(); // as a shutdown does to who waits for the database
            throw new IllegalStateException(new SQLException("gone", "08006"));
          }
        });
    assertThatThrownBy(() -> receive(batch)).hasRootCauseMessage("gone");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(effects()).isEmpty();
    inbox.on(topic, this::store);
    receive(batch);
    receive(batch);
    assertThat(effects()).containsExactly("1", "2", "3", "4", "5");
    assertThat(waiting()).isEmpty();
  }

  @Test
  @DisplayName("fails at the third after its effect: the effect is undone, the rest waits in order")
  void failsHalfway() {
    inbox.on(
        topic,
        event -> {
          store(event);
          if (event.data().equals("3")) {
            throw new LinkageError("halfway");
          }
        });
    receive(batch("1", "2", "3", "4", "5"));
    assertThat(effects()).containsExactly("1", "2");
    assertThat(waiting()).containsExactly("3", "4", "5");
    inbox.on(topic, this::store);
    Arc.container().requestContext().activate();
    for (int next = 0; next < 3; next++) {
      assertThat(inbox.redriveNext(topic, topic)).isTrue();
    }
    Arc.container().requestContext().terminate();
    assertThat(effects()).containsExactly("1", "2", "3", "4", "5");
    assertThat(waiting()).isEmpty();
  }

  @Test
  @DisplayName("a commit that the database breaks off is an outage: tried again, not parked")
  void commitBrokenOff() {
    XAException brokenOff = new XAException(XAException.XAER_RMERR);
    brokenOff.initCause(new SQLException("terminating connection", "57P01"));
    RollbackException rolledBack = new RollbackException("Could not commit transaction.");
    rolledBack.addSuppressed(brokenOff);
    AtomicBoolean first = new AtomicBoolean(true);
    inbox.on(
        topic,
        event -> {
          store(event);
          if (first.getAndSet(false)) {
            throw new IllegalStateException(rolledBack);
          }
        });
    receive(batch("1", "2"));
    assertThat(effects()).containsExactly("1", "2");
    assertThat(waiting()).isEmpty();
  }

  @Test
  @DisplayName(
      "an event that the database cannot keep as it is, for its NUL, is parked all the same")
  void nul() {
    inbox.on(
        topic,
        event -> {
          throw new IllegalArgumentException("unreadable: " + event.data());
        });
    receive(batch("{\"broken\":\"\0\"}", "behind it"));
    assertThat(waiting()).containsExactly("{\"broken\":\"\u2400\"}", "behind it");
  }

  private void receive(List<ConsumerRecord<String, String>> batch) {
    inbox.receive(new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), batch), Map.of()));
  }

  private List<ConsumerRecord<String, String>> batch(String... data) {
    List<ConsumerRecord<String, String>> batch = new ArrayList<>();
    for (String one : data) {
      ConsumerRecord<String, String> event =
          new ConsumerRecord<>(topic, 0, OFFSET.incrementAndGet(), topic, one);
      Map.of(
              "ce_id", UUID.randomUUID().toString(),
              "ce_source", "/test",
              "ce_type", "test.v1",
              "ce_division", "310000")
          .forEach(
              (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
      batch.add(event);
    }
    return batch;
  }

  /** An effect that would fail if it came twice, in the transaction of the event. */
  private void store(ReceivedEvent event) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO idempotency_key (division, caller, key, fingerprint, status, headers,"
                    + " answered_at) VALUES ('310000', ?, ?, '', 201, '{}', now())")) {
      insert.setString(1, topic);
      insert.setString(2, event.data());
      insert.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private List<String> effects() {
    return texts("SELECT key FROM idempotency_key WHERE caller = ? ORDER BY key");
  }

  private List<String> waiting() {
    return texts("SELECT data FROM inbox_parked_event WHERE topic = ? ORDER BY position");
  }

  private List<String> texts(String query) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setString(1, topic);
      List<String> texts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
