package io.districtbudget.support.outbox;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How much waits for Kafka, and since when: what an alert watches. */
@ApplicationScoped
class OutboxBacklog {

  /** Those behind a held key wait for somebody, not for Kafka: they have a gauge of their own. */
  private static final String WAITING =
      " FROM outbox o WHERE NOT EXISTS (SELECT FROM outbox_held_key h WHERE h.topic = o.topic"
          + " AND h.division = o.division AND h.subject = o.subject)";

  private static final String COUNT = "SELECT count(*)" + WAITING;

  private static final String AGE =
      "SELECT coalesce(greatest(0, extract(epoch FROM now() - min(occurred_at))), 0)" + WAITING;

  private static final String HELD = "SELECT count(*) FROM outbox_held_key";

  private final AgroalDataSource dataSource;

  OutboxBacklog(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  void measure(@Observes StartupEvent started, MeterRegistry metrics) {
    Gauge.builder("outbox.queued.events", () -> ask(COUNT))
        .description("Events that a change has caused and that Kafka does not have yet")
        .register(metrics);
    Gauge.builder("outbox.oldest.seconds", () -> ask(AGE))
        .description("Age of the oldest of them, 0 without any")
        .register(metrics);
    Gauge.builder("outbox.held.keys", () -> ask(HELD))
        .description("Keys whose next event Kafka refuses for good")
        .register(metrics);
  }

  /** While the database is away the gauge has no value. */
  private Number ask(String query) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getBigDecimal(1);
    } catch (SQLException away) {
      throw new IllegalStateException("outbox not measured", away);
    }
  }
}
