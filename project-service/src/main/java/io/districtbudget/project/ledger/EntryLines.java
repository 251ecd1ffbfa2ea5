package io.districtbudget.project.ledger;

import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.batch.LineDone;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Posts one line of a batch by the rules of the single request. */
@ApplicationScoped
class EntryLines {

  private final LineProjects projects;
  private final Registry registry;
  private final Entries entries;
  private final Postings postings;
  private final Caller caller;

  EntryLines(
      LineProjects projects, Registry registry, Entries entries, Postings postings, Caller caller) {
    this.projects = projects;
    this.registry = registry;
    this.entries = entries;
    this.postings = postings;
    this.caller = caller;
  }

  /** Within the transaction of the batch; an entry that was posted before is UNCHANGED. */
  @Transactional
  LineDone post(BudgetEntryLine line) {
    UUID project = projects.id(line.projectId(), line.projectCode());
    registry.requireVisible(project);
    Posted posted;
    if (line instanceof BudgetEntryLine.Adjustment adjustment) {
      requireFinance();
      posted = postings.adjust(project, line.year(), adjustment.asRequest());
    } else if (line instanceof BudgetEntryLine.Execution execution) {
      posted = postings.execute(project, line.year(), execution.asRequest());
    } else {
      BudgetEntryLine.Reversal reversal = (BudgetEntryLine.Reversal) line;
      UUID execution = execution(project, reversal);
      posted = postings.reverse(project, line.year(), reversal.asRequest(execution));
    }
    return posted.again()
        ? LineDone.unchanged(posted.asResponse())
        : LineDone.created(posted.asResponse());
  }

  private UUID execution(UUID project, BudgetEntryLine.Reversal line) {
    LineProjects.requireOne(
        "entryId", line.entryId(), "reversedVoucherNumber", line.reversedVoucherNumber());
    if (line.entryId() != null) {
      return line.entryId();
    }
    String system = line.sourceSystem() == null ? Posting.REST : line.sourceSystem();
    return entries
        .execution(line.year(), system, line.reversedVoucherNumber())
        .filter(entry -> entry.projectId().equals(project))
        .map(LedgerEntry::id)
        .orElseThrow(() -> TreasuryLedger.unknownVoucher(line.reversedVoucherNumber()));
  }

  private void requireFinance() {
    if (!caller.has(Roles.FINANCE)) {
      throw ProblemException.forbidden(
          "ROLE_MISSING",
          new LocalText("只有财政局可以追加或调减预算。", "Only the finance bureau adjusts budgets."));
    }
  }
}
