package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.ProjectStanding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a posting rests on, as it is under the locks of its number, account and year.
 *
 * @param project as it stands now: it may have been cancelled or moved while the lock was waited
 *     for
 * @param account nothing before the year's budget is approved
 * @param claim the entry that the number stands for already, if there is one
 * @param yearClosed whether the fiscal year takes no postings
 */
record Ground(
    ProjectStanding project,
    @Nullable BudgetAccount account,
    @Nullable Claim claim,
    boolean yearClosed) {

  /** The entry that a number stands for. */
  record Claim(int year, UUID entry) {}

  /** The same with the funds of another row of the same account. */
  Ground joined(Ground other) {
    if (account != null && other.account != null) {
      account.joined(other.account);
    }
    return this;
  }
}
