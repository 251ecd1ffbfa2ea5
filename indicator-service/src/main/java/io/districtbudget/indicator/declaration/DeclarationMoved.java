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
 * @param act of the life cycle, {@code BEGIN} or {@code MONEY_MOVED}
 * @param opinion what was said with the act
 * @param since when it happened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeclarationMoved(
    String division,
    UUID projectId,
    int year,
    long sequence,
    State state,
    ConfirmationPhase confirmation,
    String act,
    @Nullable String opinion,
    OffsetDateTime since) {

  static final String TYPE = "declaration.moved.v1";

  /** A first version is in work. */
  static final String BEGIN = "BEGIN";

  /** The money has moved, and with it what is asked of somebody. */
  static final String MONEY_MOVED = "MONEY_MOVED";

  static DeclarationMoved of(String division, Declaration declaration, long sequence, String act) {
    return new DeclarationMoved(
        division,
        declaration.projectId(),
        declaration.year(),
        sequence,
        declaration.state(),
        declaration.confirmation().phase(),
        act,
        declaration.lastOpinion(),
        declaration.waitingSince());
  }
}
