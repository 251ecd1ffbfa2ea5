package io.districtbudget.assessment.reminding;

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
import java.util.UUID;

/**
 * Reminds of one thing, and tells what it was reminded of. The note of a level and its event are
 * one transaction, and no level is noted twice: whatever dies, and however many nodes run, each is
 * sent once.
 */
@ApplicationScoped
public class Reminders {
  private static final String TOPIC = "assessment.events";
  private static final String NOTE =
      """
      INSERT INTO reminder (owed_id, number, kind, division, deadline, level, reminded_at)
      SELECT ?1, 1 + count(*), ?2, ?3, ?4, ?5, ?6 FROM reminder WHERE owed_id = ?1
      ON CONFLICT (owed_id, deadline, level) DO NOTHING
      """;
  private static final String READ =
      "SELECT number, level, deadline, reminded_at FROM reminder"
          + " WHERE division = ?1 AND owed_id = ?2 ORDER BY number";

  private final EntityManager entities;
  private final Outbox outbox;
  private final CurrentDivision division;
  private final Clock clock;

  Reminders(EntityManager entities, Outbox outbox, CurrentDivision division, Clock clock) {
    this.entities = entities;
    this.outbox = outbox;
    this.division = division;
    this.clock = clock;
  }

  /** Sends the reminder of the day unless it was sent; true when it is sent now. */
  @Transactional
  boolean remind(Owed owed, UUID id, LocalDate today) {
    return owed.held(id)
        .flatMap(
            due ->
                ReminderLevel.on(today, due.deadline())
                    .filter(level -> note(owed, due, level))
                    .map(level -> send(owed, due)))
        .isPresent();
  }

  private boolean note(Owed owed, Due due, ReminderLevel level) {
    return entities
            .createNativeQuery(NOTE)
            .setParameter(1, due.id())
            .setParameter(2, owed.kind())
            .setParameter(3, division.code())
            .setParameter(4, due.deadline())
            .setParameter(5, level.name())
            .setParameter(6, OffsetDateTime.now(clock))
            .executeUpdate()
        > 0;
  }

  private Reminder send(Owed owed, Due due) {
    List<Reminder> all = of(due.id());
    Reminder newest = all.get(all.size() - 1);
    outbox.append(
        new OutgoingEvent(
            TOPIC,
            null,
            owed.event(),
            division.code(),
            due.projectId(),
            due.year(),
            newest.number(),
            due.event().apply(newest)));
    return newest;
  }

  /** The reminders of one thing, oldest first. */
  public List<Reminder> of(UUID id) {
    List<Reminder> reminders = new ArrayList<>();
    for (Object row :
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, division.code())
            .setParameter(2, id)
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
