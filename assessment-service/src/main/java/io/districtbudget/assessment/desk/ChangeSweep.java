package io.districtbudget.assessment.desk;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.jboss.logging.Logger;

/** Forgets what happened and whom it told long ago, of all divisions, in small transactions. */
@ApplicationScoped
class ChangeSweep {

  private static final Logger LOG = Logger.getLogger(ChangeSweep.class);
  private static final int BATCH = 5000;
  private static final String FORGET =
      "DELETE FROM desk_change WHERE id IN (SELECT id FROM desk_change WHERE noted_at < ?"
          + " ORDER BY id LIMIT "
          + BATCH
          + " FOR UPDATE SKIP LOCKED)";

  private static final String FORGET_NOTICES =
      "DELETE FROM desk_notice WHERE id IN (SELECT id FROM desk_notice WHERE settled_at < ? LIMIT "
          + BATCH
          + " FOR UPDATE SKIP LOCKED)";

  private final AgroalDataSource dataSource;
  private final Clock clock;

  ChangeSweep(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** One round; what is left waits for the next one. */
  @Scheduled(
      every = "${district.desk.sweep-every:15m}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    try {
      QuarkusTransaction.requiringNew().run(this::forget);
    } catch (IllegalStateException away) {
      LOG.warnf("what happened long ago is forgotten later cause=%s", away.getCause());
    }
  }

  private void forget() {
    OffsetDateTime until = OffsetDateTime.now(clock).minus(ChangeLog.KEPT);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement forget = connection.prepareStatement(FORGET);
        PreparedStatement notices = connection.prepareStatement(FORGET_NOTICES)) {
      forget.setObject(1, until);
      forget.executeUpdate();
      notices.setObject(1, until);
      notices.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("old changes not forgotten", cause);
    }
  }
}
