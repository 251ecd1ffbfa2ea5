package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.reminding.Due;
import io.districtbudget.assessment.reminding.Owed;
import io.districtbudget.assessment.reminding.Reminder;
import io.districtbudget.assessment.reminding.ReminderLevel;
import io.districtbudget.support.identity.CurrentDivision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Rectifications that await an answer. */
@ApplicationScoped
class RectificationsOwed implements Owed {
  private final EntityManager entities;
  private final ProjectLock lock;
  private final CurrentDivision division;

  RectificationsOwed(EntityManager entities, ProjectLock lock, CurrentDivision division) {
    this.entities = entities;
    this.lock = lock;
    this.division = division;
  }

  /** {@code rectification.reminded.v1}. */
  record Reminded(
      String division,
      UUID projectId,
      UUID rectificationId,
      UUID monitoringId,
      int year,
      int month,
      long sequence,
      String departmentCode,
      String unitCode,
      ReminderLevel level,
      LocalDate deadline) {}

  @Override
  public String kind() {
    return "RECTIFICATION";
  }

  @Override
  public String event() {
    return "rectification.reminded.v1";
  }

  @Override
  public String rows() {
    return "rectification o WHERE o.status IN ('ISSUED', 'RETURNED')";
  }

  @Override
  public Optional<Due> held(UUID id) {
    Rectification rectification = entities.find(Rectification.class, id);
    if (rectification == null) {
      return Optional.empty();
    }
    lock.hold(rectification.projectId());
    entities.refresh(rectification);
    if (!rectification.status().awaitsAnswer()) {
      return Optional.empty();
    }
    return Optional.of(
        new Due(
            id,
            rectification.projectId(),
            rectification.year(),
            rectification.deadline(),
            reminder -> reminded(rectification, reminder)));
  }

  private Reminded reminded(Rectification rectification, Reminder reminder) {
    return new Reminded(
        division.code(),
        rectification.projectId(),
        rectification.id(),
        rectification.monitoringId(),
        rectification.year(),
        rectification.month(),
        reminder.number(),
        rectification.departmentCode(),
        rectification.unitCode(),
        reminder.level(),
        reminder.deadline());
  }
}
