package io.districtbudget.indicator.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@code declaration.moved.v1}: where a declaration stands since an act, so that others can
 * tell whom it waits for. What it says is told by the events of approved targets alone.
 *
 * @param sequence number among the moves of this declaration, from 1 without gaps
 * @param state of the life cycle, or {@code DISCARDED}
 * @param act of the life cycle, {@code BEGIN}, {@code MONEY_MOVED} or {@code DISCARD}
 * @param opinion what was said with the act
 * @param since when it happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeclarationMoved(
    String division,
    UUID projectId,
    int year,
    long sequence,
    String state,
    ConfirmationPhase confirmation,
    String act,
    @Nullable String opinion,
    OffsetDateTime since) {

  static final String TYPE = "declaration.moved.v1";

  /** A first version is in work. */
  static final String BEGIN = "BEGIN";

  /** The money has moved, and with it what is asked of somebody. */
  static final String MONEY_MOVED = "MONEY_MOVED";

  /** The draft is deleted: {@code state} is {@code DISCARDED}, and nobody is waited for. */
  static final String DISCARD = "DISCARD";

  /** Where a draft is that was deleted; no declaration is ever in this state. */
  private static final String DISCARDED = "DISCARDED";

  static DeclarationMoved of(String division, Declaration declaration, long sequence, String act) {
    return new DeclarationMoved(
        division,
        declaration.projectId(),
        declaration.year(),
        sequence,
        act.equals(DISCARD) ? DISCARDED : declaration.state().name(),
        declaration.confirmation().phase(),
        act,
        declaration.lastOpinion(),
        declaration.waitingSince());
  }
}
