package io.districtbudget.assessment.selfassessment.reminding;

import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.reminding.Due;
import io.districtbudget.assessment.reminding.Owed;
import io.districtbudget.assessment.reminding.Reminder;
import io.districtbudget.assessment.reminding.ReminderLevel;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.support.identity.CurrentDivision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Self-assessments that units still fill. */
@ApplicationScoped
class AssessmentsOwed implements Owed {
  private final EntityManager entities;
  private final ProjectLock lock;
  private final CurrentDivision division;

  AssessmentsOwed(EntityManager entities, ProjectLock lock, CurrentDivision division) {
    this.entities = entities;
    this.lock = lock;
    this.division = division;
  }

  /** {@code assessment.reminded.v1}. */
  record Reminded(
      String division,
      UUID projectId,
      UUID assessmentId,
      int year,
      long sequence,
      String departmentCode,
      String unitCode,
      ReminderLevel level,
      LocalDate deadline) {}

  @Override
  public String kind() {
    return "ASSESSMENT";
  }

  @Override
  public String event() {
    return "assessment.reminded.v1";
  }

  @Override
  public String rows() {
    return "assessment o WHERE o.status IN ('OPEN', 'RETURNED')";
  }

  @Override
  public Optional<Due> held(UUID id) {
    Assessment assessment = entities.find(Assessment.class, id);
    if (assessment == null) {
      return Optional.empty();
    }
    lock.hold(assessment.projectId());
    entities.refresh(assessment);
    LocalDate deadline = assessment.deadline();
    if (deadline == null || !assessment.status().inFilling()) {
      return Optional.empty();
    }
    return Optional.of(
        new Due(
            id,
            assessment.projectId(),
            assessment.year(),
            deadline,
            reminder -> reminded(assessment, reminder)));
  }

  private Reminded reminded(Assessment assessment, Reminder reminder) {
    return new Reminded(
        division.code(),
        assessment.projectId(),
        assessment.id(),
        assessment.year(),
        reminder.number(),
        assessment.departmentCode(),
        assessment.unitCode(),
        reminder.level(),
        reminder.deadline());
  }
}
