package io.districtbudget.assessment.deadline;

import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.Monitorings;
import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 延期 (extension): forms that are still being filled become due later, each with its reason. */
@ApplicationScoped
class DeadlineExtension {
  private static final String ACTION = "DEADLINE_EXTENDED";

  private final Assessments assessments;
  private final Monitorings monitorings;
  private final ProjectLock lock;
  private final EntityManager entities;
  private final Caller caller;

  DeadlineExtension(
      Assessments assessments,
      Monitorings monitorings,
      ProjectLock lock,
      EntityManager entities,
      Caller caller) {
    this.assessments = assessments;
    this.monitorings = monitorings;
    this.lock = lock;
    this.entities = entities;
    this.caller = caller;
  }

  /** Extends what is owed before the new day; 422 DEADLINE_PAST, DEADLINE_TOO_EARLY. */
  @Transactional
  ExtensionResponse extend(ExtensionEntry entry, Clock clock) {
    List<Violation> wrong = entry.violations(LocalDate.now(clock));
    if (!wrong.isEmpty()) {
      throw ProblemException.rules(wrong);
    }
    Integer month = entry.month();
    return new ExtensionResponse(month == null ? assessments(entry) : monitorings(entry, month));
  }

  private int assessments(ExtensionEntry entry) {
    int extended = 0;
    for (Assessment owed : assessments.of(entry.year(), entry.units())) {
      lock.hold(owed.projectId());
      entities.refresh(owed); // it may have been submitted or moved while we waited
      if (!owed.status().inFilling() || !isSooner(owed.deadline(), entry.deadline())) {
        continue;
      }
      if (caller.mayTouch(owed.departmentCode(), owed.unitCode())) {
        assessments.change(
            owed,
            new Assessments.Cause(ACTION, caller.name(), entry.reason(), null),
            form -> form.dueBy(entry.deadline()));
        extended++;
      }
    }
    return extended;
  }

  private int monitorings(ExtensionEntry entry, int month) {
    int extended = 0;
    for (Monitoring owed : monitorings.of(entry.year(), month, entry.units())) {
      lock.hold(owed.projectId());
      entities.refresh(owed);
      if (!owed.status().inFilling() || !isSooner(owed.deadline(), entry.deadline())) {
        continue;
      }
      if (caller.mayTouch(owed.departmentCode(), owed.unitCode())) {
        monitorings.change(
            owed,
            new Monitorings.Cause(ACTION, caller.name(), entry.reason(), null),
            form -> form.dueBy(entry.deadline()));
        extended++;
      }
    }
    return extended;
  }

  private static boolean isSooner(@Nullable LocalDate present, LocalDate asked) {
    return present != null && present.isBefore(asked);
  }
}
