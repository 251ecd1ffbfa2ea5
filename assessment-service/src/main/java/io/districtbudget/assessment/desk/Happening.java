package io.districtbudget.assessment.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a project. Where it belongs is looked up when it is noted.
 *
 * @param at when it happened; null for now
 * @param actor account or system behind it, where known
 * @param reason as the actor stated it
 * @param year fiscal year, if it is about one
 * @param month month of a monitoring
 * @param amount in 元, signed
 * @param thing id of what its page shows, where the project and year do not tell
 * @param eventId the event that told of it; null for an act of this service
 */
public record Happening(
    ChangeKind kind,
    @Nullable Instant at,
    @Nullable String actor,
    @Nullable String reason,
    UUID projectId,
    @Nullable Integer year,
    @Nullable Integer month,
    @Nullable BigDecimal amount,
    @Nullable String thing,
    @Nullable UUID eventId) {

  /** An act of this service on a project's year. */
  public static Happening act(
      ChangeKind kind, String actor, @Nullable String reason, UUID projectId, int year) {
    return new Happening(kind, null, actor, reason, projectId, year, null, null, null, null);
  }

  /** The same about one month. */
  public Happening inMonth(int number) {
    return new Happening(kind, at, actor, reason, projectId, year, number, amount, thing, eventId);
  }

  /** The same about a thing of its own. */
  public Happening about(Object id) {
    return new Happening(
        kind, at, actor, reason, projectId, year, month, amount, id.toString(), eventId);
  }
}
