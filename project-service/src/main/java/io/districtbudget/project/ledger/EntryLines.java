package io.districtbudget.project.ledger;

import io.districtbudget.support.batch.LineDone;
import io.districtbudget.support.batch.LineWork;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Posts one line of a batch by the rules of the single request. */
@ApplicationScoped
class EntryLines implements LineWork<BudgetEntryLine> {

  private final LineProjects projects;
  private final Entries entries;
  private final Postings postings;
  private final Caller caller;
  private final EntryRounds rounds;

  EntryLines(
      LineProjects projects,
      Entries entries,
      Postings postings,
      Caller caller,
      EntryRounds rounds) {
    this.projects = projects;
    this.entries = entries;
    this.postings = postings;
    this.caller = caller;
    this.rounds = rounds;
  }

  /** A caller with a department waits for no lock of another's: its lines are done one by one. */
  @Override
  public Several<BudgetEntryLine> several(List<BudgetEntryLine> lines) {
    return caller.isLimited() ? this::apply : rounds.begin(lines, caller.has(Roles.FINANCE), this);
  }

  /** Within the transaction of the batch; an entry that was posted before is UNCHANGED. */
  @Override
  @Transactional
  public LineDone apply(BudgetEntryLine line) {
    UUID project = projects.visible(line.projectId(), line.projectCode());
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
      throw LedgerRefusal.ADJUSTING_NEEDS_FINANCE.problem();
    }
  }
}
