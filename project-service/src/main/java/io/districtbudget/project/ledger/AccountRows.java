package io.districtbudget.project.ledger;

import io.districtbudget.project.closing.YearGate;
import io.districtbudget.project.registry.ProjectStanding;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.persistence.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Accounts of the caller's division, read by plain statements.
 *
 * <p>Statements that go together are one round trip, and each sees what is committed when it
 * begins: the row is locked first and the balances are read by the next one. In one statement
 * PostgreSQL would wait for the lock and then join balances that it had seen before.
 */
@ApplicationScoped
class AccountRows {

  private static final String LOCK =
      "SELECT id FROM budget_account WHERE division = :division"
          + " AND project_id = :project AND fiscal_year = :year FOR UPDATE";

  /** Of {@code budget_account a} and one of its funds. */
  static final String COLUMNS =
      "a.id, a.project_id, a.fiscal_year, a.sequence, a.last_hash, a.last_recorded_at,"
          + " a.opened_on, a.latest_day, a.version,"
          + " f.source, f.year_start, f.full_year, f.executed, f.carried_out";

  private static final String SELECT =
      "SELECT "
          + COLUMNS
          + " FROM budget_account a LEFT JOIN fund_balance f ON f.account_id = a.id"
          + " WHERE a.division = :division AND a.project_id = :project AND a.fiscal_year = :year";
  private static final String STANDING =
      "SELECT "
          + ProjectStanding.COLUMNS
          + ", c.fiscal_year AS claimed_year, c.entry_id, "
          + YearGate.CLOSED
          + " AS closed, "
          + COLUMNS
          + " FROM project p LEFT JOIN budget_account a ON a.division = p.division"
          + " AND a.project_id = p.id AND a.fiscal_year = :year"
          + " LEFT JOIN fund_balance f ON f.account_id = a.id"
          + " LEFT JOIN number_claim c ON c.division = p.division AND c.system = :system"
          + " AND c.number = :number AND c.scope = :scope"
          + " WHERE p.division = :division AND p.id = :project";
  private static final Rows.Together LOCKED = Rows.Together.of(LOCK, SELECT);
  private static final Rows.Together GROUND =
      Rows.Together.of(NumberClaims.HOLD, LOCK, YearGate.PASS, STANDING);
  private static final String INSERT =
      "INSERT INTO budget_account (id, division, project_id, fiscal_year, sequence, version)"
          + " VALUES (:id, :division, :project, :year, 0, 0)";

  private final Rows rows;
  private final Actor actor;

  AccountRows(Rows rows, Actor actor) {
    this.rows = rows;
    this.actor = actor;
  }

  Optional<BudgetAccount> find(UUID project, int year) {
    return joined(rows.list(SELECT, account(project, year), BudgetAccount::read));
  }

  /** The same, locked until the transaction ends. */
  Optional<BudgetAccount> locked(UUID project, int year) {
    return joined(rows.last(LOCKED, account(project, year), BudgetAccount::read));
  }

  /**
   * What a posting rests on: its number held, the account locked and the year kept as it is, all
   * until the transaction ends, in this order. Nothing when there is no such project.
   */
  Optional<Ground> ground(UUID project, int year, ClaimedNumber number) {
    Map<String, Object> values = account(project, year);
    number.into(values);
    values.put("held", number.held(actor.division()));
    return rows.last(GROUND, values, AccountRows::ground).stream().reduce(Ground::joined);
  }

  void insert(BudgetAccount account) {
    Map<String, Object> values = account(account.projectId(), account.year());
    values.put("id", account.id());
    rows.write(INSERT, values);
  }

  private Map<String, Object> account(UUID project, int year) {
    Map<String, Object> values = new HashMap<>();
    values.put("division", actor.division());
    values.put("project", project);
    values.put("year", year);
    return values;
  }

  /** An account has a row for each of its funds. */
  private static Optional<BudgetAccount> joined(List<BudgetAccount> rows) {
    return rows.stream().reduce(BudgetAccount::joined);
  }

  private static Ground ground(ResultSet row) throws SQLException {
    UUID claimed = row.getObject("entry_id", UUID.class);
    return new Ground(
        ProjectStanding.read(row),
        row.getObject("id") == null ? null : BudgetAccount.read(row),
        claimed == null ? null : new Ground.Claim(row.getInt("claimed_year"), claimed),
        row.getBoolean("closed"));
  }

  /** Of a row that has an account and tells of no number. */
  static Ground unclaimed(ResultSet row) throws SQLException {
    return new Ground(
        ProjectStanding.read(row), BudgetAccount.read(row), null, row.getBoolean("closed"));
  }
}
