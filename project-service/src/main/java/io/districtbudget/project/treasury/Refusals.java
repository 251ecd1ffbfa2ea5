package io.districtbudget.project.treasury;

import io.districtbudget.project.Channels;
import io.districtbudget.support.http.CountedPageRequest;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Entries of the treasury that were refused: kept, answered, tried again or dismissed. */
@ApplicationScoped
class Refusals {

  private final EntityManager entities;
  private final TreasuryPosting posting;
  private final Outbox outbox;
  private final Actor actor;
  private final Clock clock;
  private final EntryReading reading;

  Refusals(
      EntityManager entities,
      TreasuryPosting posting,
      Outbox outbox,
      Actor actor,
      Clock clock,
      EntryReading reading) {
    this.entities = entities;
    this.posting = posting;
    this.outbox = outbox;
    this.actor = actor;
    this.clock = clock;
    this.reading = reading;
  }

  /** Filters of the list. */
  public static class Query extends CountedPageRequest {

    @QueryParam("status")
    public List<RefusedEntry.Status> status = List.of();
  }

  /** Keeps the entry and answers it on the refusals topic, in the caller's transaction. */
  void keep(ReceivedEvent event, ProblemException refusal) {
    RefusedEntry refused =
        new RefusedEntry(
            event, reading.kept(event.data()), refusal, errors(refusal), OffsetDateTime.now(clock));
    entities.persist(refused);
    String object = reading.object(event.data());
    outbox.append(
        new OutgoingEvent(
            Channels.TREASURY_REFUSALS,
            null,
            "treasury.entry-refused.v1",
            event.division(),
            event.id(),
            null,
            1,
            new RefusalState(
                event.division(),
                event.id(),
                event.source(),
                object,
                object == null ? EntryReading.beginning(event.data()) : null,
                refusal.code(),
                refusal.text().zh(),
                refusal.text().en(),
                RefusalError.of(refusal))));
  }

  /** Tries the entry again; when a rule refuses it again, it stays as it is. */
  @Transactional
  RefusedEntry retry(UUID id) {
    RefusedEntry refused = locked(id);
    refused.posted(actor.name(), OffsetDateTime.now(clock));
    posting.again(refused);
    return refused;
  }

  @Transactional
  RefusedEntry dismiss(UUID id, String reason) {
    RefusedEntry refused = locked(id);
    refused.dismissed(actor.name(), OffsetDateTime.now(clock), reason);
    return refused;
  }

  /** One page, oldest first. */
  List<RefusedEntry> read(Query query) {
    List<String> position = query.position(2);
    String beyond =
        position.isEmpty() ? "" : " and (refusedAt > :at or (refusedAt = :at and id > :id))";
    TypedQuery<RefusedEntry> select =
        bound(
                entities.createQuery(
                    from(query) + beyond + " order by refusedAt, id", RefusedEntry.class),
                query)
            .setMaxResults(query.limit + 1);
    if (!position.isEmpty()) {
      select
          .setParameter("at", OffsetDateTime.parse(position.get(0)))
          .setParameter("id", UUID.fromString(position.get(1)));
    }
    return select.getResultList();
  }

  /** How many there are, whatever page. */
  long all(Query query) {
    return bound(entities.createQuery("select count(*) " + from(query), Long.class), query)
        .getSingleResult();
  }

  private static String from(Query query) {
    return "from RefusedEntry where 1 = 1"
        + (query.status.isEmpty() ? "" : " and status in (:status)");
  }

  private static <T> TypedQuery<T> bound(TypedQuery<T> select, Query query) {
    return query.status.isEmpty() ? select : select.setParameter("status", query.status);
  }

  private RefusedEntry locked(UUID id) {
    RefusedEntry refused = entities.find(RefusedEntry.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (refused == null) {
      throw TreasuryRefusal.REFUSAL_UNKNOWN.problem(Map.of("id", id));
    }
    return refused;
  }

  private String errors(ProblemException refusal) {
    return reading.written(RefusalError.of(refusal));
  }
}
