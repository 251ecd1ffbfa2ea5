package io.districtbudget.support.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Brings queued events to Kafka, in order per project and at once.
 *
 * <p>Only one replica relays: it holds an advisory lock, and the transactional producer fences an
 * older one. Rows are deleted after Kafka has them, so no cursor can skip a row that commits late;
 * a crash in between sends a batch twice, which consumers recognise by the event's id. A batch is
 * one Kafka transaction: readers of committed records never see a part of it out of order.
 *
 * <p>An event that Kafka refuses for good holds its key (ADR 19); a topic that takes nothing at
 * present, for it is missing or a right is, stalls alone and is tried again for ever.
 */
@ApplicationScoped
public class OutboxRelay implements Runnable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final long LOCK = 0x6f7574626f78L;
  private static final Duration RETRY = Duration.ofMillis(500);

  private final AgroalDataSource dataSource;
  private final EventProducer producer;
  private final OutboxQueue queue;
  private final Delivery delivery;
  private final Duration lookAgain;

  /** Topics that Kafka did not take events for the last time: asked last, so nobody waits. */
  private final Set<String> stalled = new LinkedHashSet<>();

  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxRelay(
      AgroalDataSource dataSource,
      EventProducer producer,
      OutboxQueue queue,
      Delivery delivery,
      @ConfigProperty(name = "district.outbox.look-again", defaultValue = "1s")
          Duration lookAgain) {
    this.dataSource = dataSource;
    this.producer = producer;
    this.queue = queue;
    this.delivery = delivery;
    this.lookAgain = lookAgain;
  }

  void start(@Observes StartupEvent started) {
    running = true;
    thread = new Thread(this, "outbox-relay");
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
    running = false;
    if (thread != null) {
      thread.interrupt();
      thread.join(5_000);
    }
    producer.close();
  }

  @Override
  public void run() {
    while (running) {
      try (Connection connection = dataSource.getConnection()) {
        relay(connection);
      } catch (SQLException | RuntimeException cause) { // whatever it is: without it no event goes
        producer.close();
        if (running) {
          LOG.warnf("outbox relay interrupted, trying again cause=%s", cause.toString());
          pause();
        }
      }
    }
  }

  private void relay(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN outbox");
      while (running) {
        if (isLeader(statement)) {
          drain(connection);
        }
        connection.unwrap(PGConnection.class).getNotifications((int) lookAgain.toMillis());
      }
    } finally {
      release(connection);
    }
  }

  /** Session locks are re-entrant: asking again while holding it would only count up. */
  private static boolean isLeader(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted"
                + " AND pid = pg_backend_pid() AND (classid::bigint << 32) | objid::bigint = "
                + LOCK
                + ") OR pg_try_advisory_lock("
                + LOCK
                + ")")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /**
   * Sends everything that can be sent.
   *
   * @throws KafkaException when a topic does not take its events at present
   */
  private void drain(Connection connection) throws SQLException {
    List<String> again = List.copyOf(stalled);
    KafkaException failure = sendAll(connection, null);
    producer.singly(!again.isEmpty());
    for (String topic : again) {
      stalled.remove(topic);
      failure = sendAll(connection, failure);
    }
    producer.singly(false);
    if (failure != null) {
      throw failure;
    }
  }

  /** Sends all but what is for stalled topics; a topic that fails is stalled, the others go on. */
  private @Nullable KafkaException sendAll(Connection connection, @Nullable KafkaException before)
      throws SQLException {
    KafkaException first = before;
    List<QueuedEvent> events = queue.next(connection, stalled);
    while (running && !events.isEmpty()) {
      for (List<QueuedEvent> ofTopic : byTopic(events)) {
        try {
          delivery.deliver(connection, ofTopic);
        } catch (KafkaException failure) {
          stalled.add(ofTopic.get(0).topic());
          first = first == null ? failure : first;
        }
      }
      events = queue.next(connection, stalled);
    }
    return first;
  }

  private static Collection<List<QueuedEvent>> byTopic(List<QueuedEvent> events) {
    return events.stream()
        .collect(Collectors.groupingBy(QueuedEvent::topic, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static void release(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("UNLISTEN *");
      statement.execute("SELECT pg_advisory_unlock_all()");
    } catch (SQLException lost) {
      LOG.debugf("relay connection was lost cause=%s", lost.toString());
    }
  }

  private static void pause() {
    try {
      Thread.sleep(RETRY.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
