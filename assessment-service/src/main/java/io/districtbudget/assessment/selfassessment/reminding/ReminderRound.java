package io.districtbudget.assessment.selfassessment.reminding;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.CurrentDivision;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 定时催报 (round of reminders): looks at every division's open assessments from time to time. Several
 * replicas may run it; each reminder is still sent once.
 */
@ApplicationScoped
public class ReminderRound {
  private static final Logger LOG = Logger.getLogger(ReminderRound.class);
  private static final Duration FIRST_AFTER = Duration.ofMinutes(1);
  private static final String DUE =
      """
      SELECT id, division FROM assessment
      WHERE status IN ('OPEN', 'RETURNED') AND deadline <= ? ORDER BY division, project_id
      """;

  private final AgroalDataSource dataSource;
  private final Reminders reminders;
  private final CurrentDivision division;
  private final Clock clock;
  private final Duration every;
  private @Nullable ScheduledExecutorService timer;

  ReminderRound(
      AgroalDataSource dataSource,
      Reminders reminders,
      CurrentDivision division,
      Clock clock,
      @ConfigProperty(name = "district.reminders-every", defaultValue = "1h") Duration every) {
    this.dataSource = dataSource;
    this.reminders = reminders;
    this.division = division;
    this.clock = clock;
    this.every = every;
  }

  void start(@Observes StartupEvent started) {
    if (every.isZero()) {
      return;
    }
    timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "reminders");
              thread.setDaemon(true);
              return thread;
            });
    timer.scheduleWithFixedDelay(
        this::round, FIRST_AFTER.toSeconds(), every.toSeconds(), TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stopping) {
    if (timer != null) {
      timer.shutdownNow();
    }
  }

  private void round() {
    try {
      int sent = remind(LocalDate.now(clock));
      if (sent > 0) {
        LOG.infof("reminders sent count=%d", sent);
      }
    } catch (SQLException | RuntimeException cause) {
      LOG.warnf("reminders interrupted, trying again later cause=%s", cause.toString());
    }
  }

  /** Sends what is due on a day; answers how many reminders that were. */
  public int remind(LocalDate today) throws SQLException {
    int sent = 0;
    for (Due due : due(today)) {
      sent += inDivision(due, today) ? 1 : 0;
    }
    return sent;
  }

  private record Due(UUID assessment, String division) {}

  private List<Due> due(LocalDate today) throws SQLException {
    List<Due> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(DUE)) {
      select.setObject(1, ReminderLevel.latestDeadline(today));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Due(row.getObject(1, UUID.class), row.getString(2)));
        }
      }
    }
    return found;
  }

  private boolean inDivision(Due due, LocalDate today) {
    ManagedContext request = Arc.container().requestContext();
    boolean fresh = !request.isActive();
    if (fresh) {
      request.activate();
    }
    try {
      division.choose(due.division());
      return reminders.remind(due.assessment(), today);
    } finally {
      if (fresh) {
        request.terminate();
      }
    }
  }
}
