package io.districtbudget.assessment.monitoring.filling;

import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringLine;
import io.districtbudget.assessment.monitoring.MonitoringRefusal;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.assessment.monitoring.Monitorings;
import io.districtbudget.assessment.monitoring.Monitorings.Cause;
import io.districtbudget.assessment.monitoring.Monitorings.Key;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 填报、提交与退回 (filling, submission and return) of a monitoring. */
@ApplicationScoped
public class MonitoringFilling {
  private final Monitorings monitorings;
  private final MonitoringOpening opening;
  private final ProjectLock lock;
  private final Caller caller;
  private final Clock clock;
  private final TransactionSynchronizationRegistry transaction;

  MonitoringFilling(
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

  /** The two preconditions of a PUT; exactly one is needed. */
  public record Precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {}

  /** The same as {@link #fill}, rolled back: what would stand there, with its lights. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Monitoring rehearse(Key key, Precondition expected, MonitoringEntry entry) {
    Monitoring monitoring = fill(key, expected, entry);
    transaction.setRollbackOnly();
    return monitoring;
  }

  /** Takes what the unit states; with {@code If-None-Match: *} the unit opens the month itself. */
  @Transactional
  public Monitoring fill(Key key, Precondition expected, MonitoringEntry entry) {
    requireFilling();
    lock.hold(key.projectId(), caller);
    Optional<Monitoring> present = monitorings.find(key, caller);
    boolean create = "*".equals(expected.ifNoneMatch());
    if (!create) {
      ExpectedVersion version = ExpectedVersion.of(expected.ifMatch());
      version.check(present.orElseGet(() -> monitorings.visible(key, caller)).version());
    } else if (present.isPresent()) {
      // a tag that no version has: whoever believes there is none is told the present one
      new ExpectedVersion("").check(present.get().version());
    }
    Monitoring monitoring = present.orElseGet(() -> opening.openOne(key));
    monitoring.requireFilling("填报", "fill");
    MonitoringRules rules = new MonitoringRules();
    List<MonitoringLine> lines = rules.fill(monitoring.lines(), entry);
    refuse(rules.violations());
    monitorings.change(
        monitoring,
        new Cause("FILL", caller.name(), null, null),
        filling -> filling.fill(lines, entry.executionCause(), entry.executionRemedy()));
    return monitoring;
  }

  private void requireFilling() {
    if (!caller.has(Roles.UNIT) && !caller.has(Roles.DEPARTMENT)) {
      throw MonitoringRefusal.FILLING_NEEDS_UNIT.problem();
    }
  }

  /** Hands the monitoring over; refused with everything that is missing at once. */
  @Transactional
  public Monitoring submit(Key key, ExpectedVersion seen) {
    Monitoring monitoring = monitorings.held(key, seen, caller);
    monitoring.requireFilling("提交", "submit");
    MonitoringRules rules = new MonitoringRules();
    rules.submission(monitoring, LocalDate.now(clock));
    refuse(rules.violations());
    monitorings.change(
        monitoring,
        new Cause("SUBMIT", caller.name(), null, "monitoring.submitted.v1"),
        filled -> filled.become(MonitoringStatus.SUBMITTED));
    return monitoring;
  }

  /** Gives a submitted monitoring back to the unit, with a reason. */
  @Transactional
  public Monitoring giveBack(Key key, ExpectedVersion seen, MonitoringReturnEntry entry) {
    Monitoring monitoring = monitorings.held(key, seen, caller);
    monitoring.requireSubmitted("退回", "return");
    monitorings.change(
        monitoring,
        new Cause("RETURN", caller.name(), entry.reason(), "monitoring.returned.v1"),
        returned -> opening.refresh(returned));
    return monitoring;
  }

  private static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }
}
