package io.districtbudget.project.ledger;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Entries that are posted together: recorded at one moment, and when one of them is refused, all
 * are, with the violations of all.
 */
final class JointPosting {

  private final Ledger ledger;
  private final Recording recording;
  private final List<LedgerEntry> posted = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  /** All accounts are locked by the caller's transaction. */
  JointPosting(Ledger ledger, Collection<BudgetAccount> accounts) {
    this.ledger = ledger;
    this.recording = ledger.recording(accounts);
  }

  /** Posts an entry; when it is refused, remembers why, below the given JSON pointer. */
  void add(String pointer, BudgetAccount account, Posting posting) {
    try {
      posted.add(ledger.post(account, posting, recording));
    } catch (ProblemException refusal) {
      refusal.violations().forEach(violation -> refuse(pointer, violation));
    }
  }

  /** The date is one for all: what is wrong with it is told once. */
  private void refuse(String pointer, Violation violation) {
    boolean ofAll = "/date".equals(violation.pointer());
    String at = ofAll ? "/date" : pointer + violation.pointer();
    boolean told =
        ofAll
            && violations.stream()
                .anyMatch(v -> at.equals(v.pointer()) && v.code().equals(violation.code()));
    if (!told) {
      violations.add(
          new Violation(at, violation.code(), violation.message(), violation.rejected()));
    }
  }

  /** The entries in the order in which they were added; 422 when any was refused. */
  List<LedgerEntry> done() {
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return posted;
  }
}
