package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.budget.Budget;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 确认或修订 (confirm or revise): the full-year budget that the approved targets stand for, and the
 * change that put them in question. A change is large when |fullYear − basis| ≥ share × yearStart;
 * the basis is the budget known at the approval or at the last accepted confirmation, else the
 * year-start budget. Amounts in 元.
 */
@Embeddable
public class BudgetConfirmation {

  @Enumerated(EnumType.STRING)
  @Column(name = "confirmation")
  private ConfirmationPhase phase = ConfirmationPhase.NONE;

  private @Nullable BigDecimal basisFullYear;
  private @Nullable BigDecimal movedYearStart;
  private @Nullable BigDecimal movedFrom;
  private @Nullable BigDecimal movedFullYear;
  private @Nullable OffsetDateTime movedAt;

  /** The figures that put the targets in question. */
  public record Change(
      BigDecimal yearStart, BigDecimal basis, BigDecimal fullYear, OffsetDateTime at) {

    /** What was added to the basis, or taken from it. */
    public BigDecimal amount() {
      return fullYear.subtract(basis);
    }
  }

  /** Follows the money; true when something else is asked of somebody than before. */
  boolean follow(Budget budget, BigDecimal largeShare, OffsetDateTime at) {
    BigDecimal basis = basisFullYear == null ? budget.yearStart() : basisFullYear;
    BigDecimal change = budget.fullYear().subtract(basis);
    boolean large =
        change.signum() != 0
            && change.abs().compareTo(budget.yearStart().multiply(largeShare)) >= 0;
    if (!large) {
      boolean asked = phase != ConfirmationPhase.NONE;
      clear();
      return asked;
    }
    if (phase != ConfirmationPhase.NONE && sameAsBefore(budget)) {
      return false;
    }
    phase = ConfirmationPhase.NEEDED;
    movedYearStart = budget.yearStart();
    movedFrom = basis;
    movedFullYear = budget.fullYear();
    movedAt = at;
    return true;
  }

  private boolean sameAsBefore(Budget budget) {
    return movedFullYear != null && budget.fullYear().compareTo(movedFullYear) == 0;
  }

  /** The unit has said that the targets stay. */
  void state() {
    phase = ConfirmationPhase.STATED;
  }

  /** The finance bureau asks again. */
  void reopen() {
    phase = ConfirmationPhase.NEEDED;
  }

  /** The targets stand for the changed budget from now on. */
  void accept() {
    basisFullYear = movedFullYear;
    clear();
  }

  /** Another version was approved, for the budget known now; null when none is known. */
  void approved(@Nullable Budget budget) {
    basisFullYear = budget == null ? null : budget.fullYear();
    clear();
  }

  private void clear() {
    phase = ConfirmationPhase.NONE;
    movedYearStart = null;
    movedFrom = null;
    movedFullYear = null;
    movedAt = null;
  }

  /** What is asked of somebody. */
  public ConfirmationPhase phase() {
    return phase;
  }

  /** The figures in question, or null when there are none. */
  public @Nullable Change change() {
    return movedYearStart == null || movedFrom == null || movedFullYear == null || movedAt == null
        ? null
        : new Change(movedYearStart, movedFrom, movedFullYear, movedAt);
  }
}
