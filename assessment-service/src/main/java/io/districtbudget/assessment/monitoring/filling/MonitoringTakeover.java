package io.districtbudget.assessment.monitoring.filling;

import io.districtbudget.assessment.monitoring.MonitoredMonth;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringLine;
import io.districtbudget.assessment.monitoring.MonitoringRefusal;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.assessment.monitoring.Monitorings;
import io.districtbudget.assessment.monitoring.Monitorings.Cause;
import io.districtbudget.assessment.monitoring.Monitorings.Key;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * 历史监控导入 (takes over what a published monitoring form states): the month is SUBMITTED at once, its
 * money and lights are ours. The same content again changes nothing.
 */
@ApplicationScoped
public class MonitoringTakeover {
  private final Monitorings monitorings;
  private final MonitoringOpening opening;
  private final ProjectLock lock;
  private final Caller caller;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transaction;

  MonitoringTakeover(
      Monitorings monitorings,
      MonitoringOpening opening,
      ProjectLock lock,
      Caller caller,
      Clock clock,
      TransactionSynchronizationRegistry transaction) {
    this.monitorings = monitorings;
    this.opening = opening;
    this.lock = lock;
    this.caller = caller;
    this.clock = clock;
    this.transaction = transaction;
  }

  /**
   * Takes the month over; only for the finance bureau.
   *
   * @throws ProblemException 409 MONITORING_EXISTS when a unit has reported it here
   */
  @Transactional
  public Monitoring take(Key key, MonitoringEntry entry) {
    if (!caller.has(Roles.FINANCE)) {
      throw MonitoringRefusal.HISTORY_NEEDS_FINANCE.problem();
    }
    lock.hold(key.projectId(), caller);
    Optional<Monitoring> present = monitorings.find(key, caller);
    present.ifPresent(MonitoringTakeover::requireTakenOver);
    Monitoring monitoring = present.orElseGet(() -> opening.openOne(key));
    MonitoringRules rules = new MonitoringRules();
    List<MonitoringLine> lines = rules.fill(monitoring.lines(), entry);
    List<Violation> violations = new ArrayList<>(rules.violations());
    MonitoredMonth.notBegun(LocalDate.now(clock), key.year(), key.month())
        .ifPresent(violations::add);
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    if (present.isPresent() && says(monitoring, lines, entry)) {
      return monitoring;
    }
    monitorings.change(
        monitoring,
        new Cause("TAKEN_OVER", caller.name(), null, "monitoring.submitted.v1"),
        taken -> {
          taken.takeOver(lines, entry.executionCause(), entry.executionRemedy());
          taken.light(monitorings.rulesOf(taken));
          taken.become(MonitoringStatus.SUBMITTED);
        });
    return monitoring;
  }

  /** The same as {@link #take}, rolled back. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Monitoring rehearse(Key key, MonitoringEntry entry) {
    Monitoring monitoring = take(key, entry);
    transaction.setRollbackOnly();
    return monitoring;
  }

  private static boolean says(
      Monitoring monitoring, List<MonitoringLine> lines, MonitoringEntry entry) {
    return monitoring.lines().equals(lines)
        && Objects.equals(monitoring.executionCause(), entry.executionCause())
        && Objects.equals(monitoring.executionRemedy(), entry.executionRemedy());
  }

  private static void requireTakenOver(Monitoring present) {
    if (!present.takenOver()) {
      throw MonitoringRefusal.MONITORING_EXISTS.problem(
          Map.of("year", present.year(), "month", present.month(), "status", present.status()));
    }
  }
}
