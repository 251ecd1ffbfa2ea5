package io.districtbudget.assessment.selfassessment.reminding;

import io.districtbudget.assessment.projection.ProjectLock;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.support.identity.CurrentDivision;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reminds of one assessment, and tells what it was reminded of. */
@ApplicationScoped
public class Reminders {
  private static final String NOTE =
      """
      INSERT INTO reminder (assessment_id, number, division, deadline, level, reminded_at)
      SELECT ?1, 1 + count(*), ?2, ?3, ?4, ?5 FROM reminder WHERE assessment_id = ?1
      ON CONFLICT (assessment_id, deadline, level) DO NOTHING
      """;
  private static final String READ =
      "SELECT number, level, deadline, reminded_at FROM reminder"
          + " WHERE division = ?1 AND assessment_id = ?2 ORDER BY number";

  private final EntityManager entities;
  private final ProjectLock lock;
  private final Outbox outbox;
  private final CurrentDivision division;
  private final Clock clock;

  Reminders(
      EntityManager entities,
      ProjectLock lock,
      Outbox outbox,
      CurrentDivision division,
      Clock clock) {
    this.entities = entities;
    this.lock = lock;
    this.outbox = outbox;
    this.division = division;
    this.clock = clock;
  }

  /** Sends the reminder of the day unless it was sent; true when it is sent now. */
  @Transactional
  public boolean remind(UUID assessmentId, LocalDate today) {
    Assessment assessment = entities.find(Assessment.class, assessmentId);
    if (assessment == null) {
      return false;
    }
    lock.hold(assessment.projectId());
    entities.refresh(assessment);
    LocalDate deadline = assessment.deadline();
    if (deadline == null || !assessment.status().inFilling()) {
      return false;
    }
    Optional<ReminderLevel> level = ReminderLevel.on(today, deadline);
    return level.isPresent() && send(assessment, deadline, level.get());
  }

  private boolean send(Assessment assessment, LocalDate deadline, ReminderLevel level) {
    int noted =
        entities
            .createNativeQuery(NOTE)
            .setParameter(1, assessment.id())
            .setParameter(2, division.code())
            .setParameter(3, deadline)
            .setParameter(4, level.name())
            .setParameter(5, OffsetDateTime.now(clock))
            .executeUpdate();
    if (noted == 0) {
      return false;
    }
    List<Reminder> all = of(assessment.id());
    long sequence = all.get(all.size() - 1).number();
    outbox.append(
        new OutgoingEvent(
            "assessment.events",
            null,
            "assessment.reminded.v1",
            division.code(),
            assessment.projectId(),
            assessment.year(),
            sequence,
            new ReminderEvent(
                division.code(),
                assessment.projectId(),
                assessment.id(),
                assessment.year(),
                sequence,
                assessment.departmentCode(),
                assessment.unitCode(),
                level,
                deadline)));
    return true;
  }

  /** The reminders of an assessment, oldest first. */
  public List<Reminder> of(UUID assessmentId) {
    List<Reminder> reminders = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, division.code())
            .setParameter(2, assessmentId)
            .getResultList()) {
      Object[] cells = (Object[]) row;
      reminders.add(
          new Reminder(
              (Integer) cells[0],
              ReminderLevel.valueOf((String) cells[1]),
              (LocalDate) cells[2],
              ((Instant) cells[3]).atZone(clock.getZone()).toOffsetDateTime()));
    }
    return reminders;
  }
}
