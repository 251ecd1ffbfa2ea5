package io.districtbudget.support.outbox;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
 */
@ApplicationScoped
public class OutboxRelay implements Runnable {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final long LOCK = 0x6f7574626f78L;
  private static final Duration RETRY = Duration.ofMillis(500);

  private static final String SELECT = "SELECT * FROM outbox ORDER BY position LIMIT " + BATCH;
  private static final String DELETE = "DELETE FROM outbox WHERE position = ANY (?)";

  private final AgroalDataSource dataSource;
  private final EventProducer producer;
  private final Duration lookAgain;
  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxRelay(
      AgroalDataSource dataSource,
      EventProducer producer,
      @ConfigProperty(name = "district.outbox.look-again", defaultValue = "1s")
          Duration lookAgain) {
    this.dataSource = dataSource;
    this.producer = producer;
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

  private void drain(Connection connection) throws SQLException {
    List<QueuedEvent> events = next(connection);
    while (running && !events.isEmpty()) {
      producer.send(events);
      forget(connection, events);
      events = next(connection);
    }
  }

  private static List<QueuedEvent> next(Connection connection) throws SQLException {
    List<QueuedEvent> events = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(SELECT);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        events.add(QueuedEvent.read(row));
      }
    }
    return events;
  }

  private static void forget(Connection connection, List<QueuedEvent> events) throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setArray(
          1,
          connection.createArrayOf(
              "bigint", events.stream().map(QueuedEvent::position).toArray(Long[]::new)));
      delete.executeUpdate();
    }
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
