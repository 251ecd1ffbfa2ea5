package io.districtbudget.project.ledger;

import io.districtbudget.support.batch.LineDone;
import io.districtbudget.support.batch.LineWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a batch that share a transaction. What they rest on is read for all at once, and what
 * they write is one statement at the end. A line that is out of the ordinary in any way (a number
 * that came before, a reversal, a day of the past, whatever would be refused but for the account's
 * rules) is done alone, as by the single request, and so is every line after it: the accounts that
 * were read are no longer sure then.
 */
final class EntryRound implements LineWork.Several<BudgetEntryLine> {

  private final LineWork<BudgetEntryLine> alone;
  private final boolean mayAdjust;
  private final Ledger ledger;
  private final PostingRows written;
  private final Map<AccountKey, Ground> grounds = new HashMap<>();
  private final Map<String, UUID> projects = new HashMap<>();
  private final Set<ClaimedNumber> taken = new HashSet<>();
  private final List<Map<String, Object>> pending = new ArrayList<>();

  EntryRound(
      LineWork<BudgetEntryLine> alone, boolean mayAdjust, Ledger ledger, PostingRows written) {
    this.alone = alone;
    this.mayAdjust = mayAdjust;
    this.ledger = ledger;
    this.written = written;
  }

  /** Names an account; the order in which they are locked. */
  record AccountKey(UUID project, int year) implements Comparable<AccountKey> {

    private static final Comparator<AccountKey> ORDER =
        Comparator.comparing(AccountKey::project).thenComparing(AccountKey::year);

    @Override
    public int compareTo(AccountKey other) {
      return ORDER.compare(this, other);
    }
  }

  /** A line as it is posted when nothing is out of the ordinary. */
  private record Plain(AccountKey account, ClaimedNumber number, Posting posting) {}

  /** Locks and reads all that the lines rest on. */
  void begin(List<BudgetEntryLine> lines, EntryRounds rounds) {
    projects.putAll(
        rounds.projects(
            lines.stream()
                .flatMap(line -> Optional.ofNullable(line.projectCode()).stream())
                .distinct()
                .toList()));
    List<Plain> plain = lines.stream().flatMap(line -> plain(line).stream()).toList();
    if (plain.isEmpty()) {
      return;
    }
    Set<AccountKey> accounts = new HashSet<>();
    Set<ClaimedNumber> numbers = new HashSet<>();
    plain.forEach(
        line -> {
          accounts.add(line.account());
          numbers.add(line.number());
        });
    grounds.putAll(rounds.grounds(accounts, numbers));
    taken.addAll(rounds.claimed(numbers));
  }

  @Override
  public LineDone apply(BudgetEntryLine line) {
    Plain plain = plain(line).orElse(null);
    BudgetAccount account = plain == null ? null : account(plain);
    if (plain == null || account == null) {
      end();
      grounds.clear();
      return alone.apply(line);
    }
    LedgerEntry entry = ledger.accept(account, plain.posting());
    pending.add(written.values(account, entry, Optional.of(plain.number())));
    taken.add(plain.number());
    return LineDone.created(new Posted(entry, account, false).asResponse());
  }

  /** The account that takes the line, unless something is to be looked at more closely. */
  private @Nullable BudgetAccount account(Plain line) {
    Ground ground = grounds.get(line.account());
    if (ground == null
        || ground.account() == null
        || ground.yearClosed()
        || !ground.project().isActive()
        || taken.contains(line.number())
        || !ground.account().isLatest(line.posting().date())) {
      return null;
    }
    return ground.account();
  }

  private Optional<Plain> plain(BudgetEntryLine line) {
    if ((line.projectId() == null) == (line.projectCode() == null)) {
      return Optional.empty();
    }
    UUID project = line.projectId() == null ? projects.get(line.projectCode()) : line.projectId();
    Posting posting = posting(line);
    return project == null || posting == null || posting.historical()
        ? Optional.empty()
        : ClaimedNumber.of(project, posting)
            .map(number -> new Plain(new AccountKey(project, line.year()), number, posting));
  }

  private @Nullable Posting posting(BudgetEntryLine line) {
    if (line instanceof BudgetEntryLine.Adjustment adjustment && mayAdjust) {
      return adjustment.asRequest().asPosting();
    }
    return line instanceof BudgetEntryLine.Execution execution
        ? execution.asRequest().asPosting()
        : null;
  }

  @Override
  public void end() {
    if (!pending.isEmpty()) {
      written.writeAll(pending);
      pending.clear();
    }
  }
}
