package io.districtbudget.project.ledger;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.CurrentDivision;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 核验 (verification) of the division's accounts: every entry's hash and link, the account's newest
 * number and hash, and the balances beside the entries. All of it is read in one snapshot and row
 * by row, so that postings go on meanwhile and a district of any size fits into memory.
 */
@ApplicationScoped
class LedgerVerification {

  private static final int FETCH = 1_000;

  /** Accounts without entries and entries without account are told by what they lack. */
  private static final String ROWS =
      """
      SELECT project_id, fiscal_year, a.sequence, a.last_hash, a.funds,
             e.number, e.kind, e.source, e.amount, e.previous, e.hash, e.canonical
      FROM (SELECT project_id, fiscal_year, sequence, last_hash,
                   (SELECT array_agg(ARRAY[source, year_start::text, full_year::text,
                                           executed::text, carried_out::text])
                    FROM fund_balance f WHERE f.account_id = account.id) AS funds
            FROM budget_account account WHERE %1$s) a
      FULL JOIN (SELECT project_id, fiscal_year, number, kind, source, amount, previous, hash,
                        %2$s AS canonical
                 FROM ledger_entry e WHERE %1$s) e USING (project_id, fiscal_year)
      ORDER BY project_id, fiscal_year, e.number
      """;

  private final AgroalDataSource dataSource;
  private final CurrentDivision division;

  LedgerVerification(AgroalDataSource dataSource, CurrentDivision division) {
    this.dataSource = dataSource;
    this.division = division;
  }

  /** Every account of the division, of one fiscal year or of all. */
  VerificationResponse ofDivision(@Nullable Integer year) {
    return run(year, null);
  }

  VerificationResponse ofAccount(UUID projectId, int year) {
    return run(year, projectId);
  }

  private VerificationResponse run(@Nullable Integer year, @Nullable UUID projectId) {
    String scope =
        "division = ?"
            + (year == null ? "" : " AND fiscal_year = ?")
            + (projectId == null ? "" : " AND project_id = ?");
    try (Connection connection = dataSource.getConnection()) {
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      connection.setAutoCommit(false);
      try (PreparedStatement select =
          connection.prepareStatement(ROWS.formatted(scope, EntryText.AS_ARRAY))) {
        select.setFetchSize(FETCH);
        List<Object> values = values(year, projectId);
        for (int i = 0; i < values.size(); i++) {
          select.setObject(i + 1, values.get(i));
        }
        try (ResultSet row = select.executeQuery()) {
          return follow(year, row);
        }
      } finally {
        connection.rollback();
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("ledger not verified", cause);
    }
  }

  /** What the scope's conditions ask for, once for the accounts and once for the entries. */
  private List<Object> values(@Nullable Integer year, @Nullable UUID projectId) {
    List<Object> values = new ArrayList<>();
    for (int use = 0; use < 2; use++) {
      values.add(division.code());
      if (year != null) {
        values.add(year);
      }
      if (projectId != null) {
        values.add(projectId);
      }
    }
    return values;
  }

  private static VerificationResponse follow(@Nullable Integer year, ResultSet row)
      throws SQLException {
    VerificationReport report = new VerificationReport(year);
    AccountChain chain = null;
    while (row.next()) {
      if (chain == null || !chain.isOf(row)) {
        report.add(chain);
        chain = AccountChain.beginning(row);
      }
      chain.follow(row);
    }
    report.add(chain);
    return report.asResponse();
  }
}
