package io.districtbudget.indicator.budget;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Keeps the known budgets: a late or repeated event cannot move one backwards. */
@ApplicationScoped
public class KnownBudgets {

  private static final String UPSERT =
      """
      INSERT INTO known_budget (division, project_id, fiscal_year, year_start, full_year, sequence)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (division, project_id, fiscal_year) DO UPDATE SET
          year_start = excluded.year_start, full_year = excluded.full_year,
          sequence = excluded.sequence
      WHERE known_budget.sequence < excluded.sequence
      """;
  private static final String SELECT =
      "SELECT year_start, full_year FROM known_budget"
          + " WHERE division = ? AND project_id = ? AND fiscal_year = ?";

  private final AgroalDataSource dataSource;
  private final Event<BudgetMoved> moved;

  KnownBudgets(AgroalDataSource dataSource, Event<BudgetMoved> moved) {
    this.dataSource = dataSource;
    this.moved = moved;
  }

  /** The budget as far as it is known. */
  @Transactional
  public Optional<Budget> find(String division, UUID projectId, int year) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, division);
      select.setObject(2, projectId);
      select.setInt(3, year);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Budget(row.getBigDecimal(1), row.getBigDecimal(2)))
            : Optional.empty();
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("budget not read id=" + projectId, cause);
    }
  }

  /** Takes over the balances unless newer ones are known, and says so within the transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  void apply(String division, BudgetState state) {
    if (newer(division, state)) {
      moved.fire(
          new BudgetMoved(
              state.projectId(),
              state.year(),
              new Budget(state.balances().yearStart(), state.balances().fullYear())));
    }
  }

  private boolean newer(String division, BudgetState state) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      upsert.setString(1, division);
      upsert.setObject(2, state.projectId());
      upsert.setInt(3, state.year());
      upsert.setBigDecimal(4, state.balances().yearStart());
      upsert.setBigDecimal(5, state.balances().fullYear());
      upsert.setLong(6, state.sequence());
      return upsert.executeUpdate() > 0;
    } catch (SQLException cause) {
      throw new IllegalStateException("budget not taken over id=" + state.projectId(), cause);
    }
  }
}
