package io.districtbudget.assessment.monitoring.reminding;

import io.districtbudget.assessment.monitoring.Monitoring;
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

/** Monitorings that units still fill. */
@ApplicationScoped
class MonitoringsOwed implements Owed {
  private final EntityManager entities;
  private final ProjectLock lock;
  private final CurrentDivision division;

  MonitoringsOwed(EntityManager entities, ProjectLock lock, CurrentDivision division) {
    this.entities = entities;
    this.lock = lock;
    this.division = division;
  }

  /** {@code monitoring.reminded.v1}. */
  record Reminded(
      String division,
      UUID projectId,
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
    return "MONITORING";
  }

  @Override
  public String event() {
    return "monitoring.reminded.v1";
  }

  @Override
  public String rows() {
    return "monitoring o WHERE o.status IN ('OPEN', 'RETURNED')";
  }

  @Override
  public Optional<Due> held(UUID id) {
    Monitoring monitoring = entities.find(Monitoring.class, id);
    if (monitoring == null) {
      return Optional.empty();
    }
    lock.hold(monitoring.projectId());
    entities.refresh(monitoring);
    LocalDate deadline = monitoring.deadline();
    if (deadline == null || !monitoring.status().inFilling()) {
      return Optional.empty();
    }
    return Optional.of(
        new Due(
            id,
            monitoring.projectId(),
            monitoring.year(),
            deadline,
            reminder -> reminded(monitoring, reminder)));
  }

  private Reminded reminded(Monitoring monitoring, Reminder reminder) {
    return new Reminded(
        division.code(),
        monitoring.projectId(),
        monitoring.id(),
        monitoring.year(),
        monitoring.month(),
        reminder.number(),
        monitoring.departmentCode(),
        monitoring.unitCode(),
        reminder.level(),
        reminder.deadline());
  }
}
