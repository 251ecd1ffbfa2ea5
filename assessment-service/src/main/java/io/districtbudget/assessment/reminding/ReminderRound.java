package io.districtbudget.assessment.reminding;

import io.districtbudget.support.identity.CurrentDivision;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * 定时催报 (round of reminders): looks from time to time at what every division's units owe. Several
 * replicas may run it; each reminder is still sent once.
 */
@ApplicationScoped
public class ReminderRound {
  private static final Logger LOG = Logger.getLogger(ReminderRound.class);

  private final Instance<Owed> kinds;
  private final DueRows rows;
  private final Reminders reminders;
  private final CurrentDivision division;
  private final Clock clock;

  ReminderRound(
      Instance<Owed> kinds,
      DueRows rows,
      Reminders reminders,
      CurrentDivision division,
      Clock clock) {
    this.kinds = kinds;
    this.rows = rows;
    this.reminders = reminders;
    this.division = division;
    this.clock = clock;
  }

  @Scheduled(
      every = "${district.reminders-every:1h}",
      delayed = "1m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void round() {
    try {
      int sent = remind(LocalDate.now(clock));
      if (sent > 0) {
        LOG.infof("reminders sent count=%d", sent);
      }
    } catch (IllegalStateException away) {
      LOG.warnf("reminders interrupted, trying again later cause=%s", away.toString());
    }
  }

  /**
   * Sends what is due on a day; what cannot be sent now is left for the next round and holds up
   * nothing else.
   *
   * @return how many reminders were sent
   */
  @ActivateRequestContext
  public int remind(LocalDate today) {
    int sent = 0;
    for (Owed owed : kinds) {
      for (ReminderLevel level : ReminderLevel.values()) {
        sent += remind(owed, level, today);
      }
    }
    return sent;
  }

  private int remind(Owed owed, ReminderLevel level, LocalDate today) {
    int sent = 0;
    List<DueRows.Row> page = rows.after(new UUID(0, 0), owed, level, today);
    while (!page.isEmpty()) {
      for (DueRows.Row row : page) {
        sent += remind(owed, row, today) ? 1 : 0;
      }
      page = rows.after(page.get(page.size() - 1).id(), owed, level, today);
    }
    return sent;
  }

  private boolean remind(Owed owed, DueRows.Row row, LocalDate today) {
    try {
      division.choose(row.division());
      return reminders.remind(owed, row.id(), today);
    } catch (RuntimeException cause) {
      LOG.warnf("reminder put off kind=%s id=%s cause=%s", owed.kind(), row.id(), cause.toString());
      return false;
    }
  }
}
