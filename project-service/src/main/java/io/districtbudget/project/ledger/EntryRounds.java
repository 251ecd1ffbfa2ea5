package io.districtbudget.project.ledger;

import io.districtbudget.project.closing.YearGate;
import io.districtbudget.project.ledger.EntryRound.AccountKey;
import io.districtbudget.project.registry.ProjectStanding;
import io.districtbudget.support.batch.LineWork;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.persistence.Columns;
import io.districtbudget.support.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What several postings rest on, read by three statements for all of them. Numbers, accounts and
 * years are locked in this order, each kind in an order of its own.
 */
@ApplicationScoped
class EntryRounds {

  private static final String BY_CODE =
      "SELECT p.id, p.code FROM project p WHERE p.division = :division"
          + " AND p.code = ANY (:codes::text[])";
  private static final String HOLD =
      "SELECT pg_advisory_xact_lock(hashtextextended(h, 1)) IS NOT NULL"
          + " FROM unnest(:held::text[]) h";
  private static final String ACCOUNTS =
      " FROM unnest(:project::uuid[], :year::int[]) k (project, year)"
          + " JOIN project p ON p.division = :division AND p.id = k.project"
          + " JOIN budget_account a ON a.division = p.division AND a.project_id = p.id"
          + " AND a.fiscal_year = k.year";
  private static final String LOCK =
      "SELECT a.id" + ACCOUNTS + " ORDER BY a.project_id, a.fiscal_year FOR UPDATE OF a";
  private static final String PASS =
      "SELECT pg_advisory_xact_lock_shared(hashtextextended("
          + "'fiscal-year:' || :division || ':' || y, 0)) IS NOT NULL"
          + " FROM unnest(:years::text[]) y";
  private static final String STANDING =
      "SELECT "
          + ProjectStanding.COLUMNS
          + ", "
          + AccountRows.COLUMNS
          + ", "
          + YearGate.CLOSED.replace(":year", "k.year")
          + " AS closed"
          + ACCOUNTS
          + " LEFT JOIN fund_balance f ON f.account_id = a.id";
  private static final Rows.Together GROUNDS = Rows.Together.of(HOLD, LOCK, PASS, STANDING);
  private static final String CLAIMED =
      "SELECT c.system, c.number, c.scope FROM unnest(:system::text[], :number::text[],"
          + " :scope::text[]) k (system, number, scope) JOIN number_claim c ON c.division ="
          + " :division AND c.system = k.system AND c.number = k.number AND c.scope = k.scope";

  private final Rows rows;
  private final Actor actor;
  private final Ledger ledger;
  private final PostingRows written;

  EntryRounds(Rows rows, Actor actor, Ledger ledger, PostingRows written) {
    this.rows = rows;
    this.actor = actor;
    this.ledger = ledger;
    this.written = written;
  }

  /**
   * Lines of one transaction, with all that they rest on locked and read.
   *
   * @param mayAdjust whether the caller may post adjustments too
   * @param alone does a line that is out of the ordinary
   */
  EntryRound begin(
      List<BudgetEntryLine> lines, boolean mayAdjust, LineWork<BudgetEntryLine> alone) {
    EntryRound round = new EntryRound(alone, mayAdjust, ledger, written);
    round.begin(lines, this);
    return round;
  }

  /** Ids of the projects of the caller's division that have one of the codes. */
  Map<String, UUID> projects(Collection<String> codes) {
    if (codes.isEmpty()) {
      return Map.of();
    }
    return rows
        .list(
            BY_CODE,
            Map.of("division", actor.division(), "codes", codes.toArray(String[]::new)),
            row -> Map.entry(row.getString("code"), row.getObject("id", UUID.class)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What is known of the accounts that there are; all are locked, and the numbers held. */
  Map<AccountKey, Ground> grounds(Set<AccountKey> accounts, Set<ClaimedNumber> numbers) {
    Map<String, Object> values =
        Columns.of(
            accounts.stream()
                .sorted()
                .map(key -> Map.of("project", key.project(), "year", key.year()))
                .toList());
    values.put("division", actor.division());
    values.put(
        "held",
        numbers.stream()
            .map(n -> n.held(actor.division()))
            .distinct()
            .sorted()
            .toArray(String[]::new));
    values.put(
        "years",
        accounts.stream().map(key -> "" + key.year()).distinct().sorted().toArray(String[]::new));
    Map<AccountKey, Ground> grounds = new HashMap<>();
    for (Ground ground : rows.last(GROUNDS, values, AccountRows::unclaimed)) {
      BudgetAccount account = Objects.requireNonNull(ground.account());
      grounds.merge(new AccountKey(account.projectId(), account.year()), ground, Ground::joined);
    }
    return grounds;
  }

  /** Those of the numbers that stand for an entry already; they are held by {@link #grounds}. */
  Set<ClaimedNumber> claimed(Collection<ClaimedNumber> numbers) {
    Map<String, Object> values =
        Columns.of(
            numbers.stream()
                .map(
                    number -> {
                      Map<String, Object> row = new HashMap<>();
                      number.into(row);
                      return row;
                    })
                .toList());
    values.put("division", actor.division());
    return new HashSet<>(
        rows.list(
            CLAIMED,
            values,
            row ->
                new ClaimedNumber(
                    row.getString("system"), row.getString("number"), row.getString("scope"))));
  }
}
