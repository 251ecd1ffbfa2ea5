package io.districtbudget.indicator.catalogue.usage;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.indicator.likeness.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Keeps the results of published self-assessments; a late event cannot move them backwards. */
@ApplicationScoped
class IndicatorResults {

  private static final String NEWER =
      """
      INSERT INTO assessed_year (division, project_id, fiscal_year, sequence) VALUES (?, ?, ?, ?)
      ON CONFLICT (division, project_id, fiscal_year) DO UPDATE SET sequence = excluded.sequence
      WHERE assessed_year.sequence < excluded.sequence
      """;
  private static final String FORGET =
      "DELETE FROM indicator_result WHERE division = ? AND project_id = ? AND fiscal_year = ?";
  private static final String KEEP =
      """
      INSERT INTO indicator_result (division, project_id, fiscal_year, number, plain_name, actual,
          weight, score)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String OF =
      """
      SELECT r.weight, r.score, r.project_id, coalesce(p.department_code, '') AS department_code,
        coalesce(p.unit_code, '') AS unit_code
      FROM indicator_result r
      LEFT JOIN known_project p ON p.division = r.division AND p.id = r.project_id
      WHERE r.division = ? AND r.plain_name = ANY (?) AND r.fiscal_year BETWEEN ? AND ?
      """;

  private final AgroalDataSource dataSource;

  IndicatorResults(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Weight and score of one indicator in one self-assessment, points, and whose it is. */
  record Result(
      BigDecimal weight,
      BigDecimal score,
      UUID projectId,
      String departmentCode,
      String unitCode) {}

  /** Takes over the results unless newer ones are known. */
  @Transactional(Transactional.TxType.MANDATORY)
  void apply(String division, AssessmentState state) {
    if (state.indicators() == null) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement newer = connection.prepareStatement(NEWER);
        PreparedStatement forget = connection.prepareStatement(FORGET)) {
      key(newer, division, state);
      newer.setLong(4, state.sequence());
      if (newer.executeUpdate() == 1) {
        key(forget, division, state);
        forget.executeUpdate();
        keep(connection, division, state);
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("results not taken over id=" + state.projectId(), cause);
    }
  }

  private static void key(PreparedStatement statement, String division, AssessmentState state)
      throws SQLException {
    statement.setString(1, division);
    statement.setObject(2, state.projectId());
    statement.setInt(3, state.year());
  }

  private static void keep(Connection connection, String division, AssessmentState state)
      throws SQLException {
    try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
      for (AssessmentState.Result result : Objects.requireNonNull(state.indicators())) {
        key(keep, division, state);
        keep.setInt(4, result.number());
        keep.setString(5, PlainText.of(result.name()));
        keep.setString(6, result.actual());
        keep.setBigDecimal(7, result.weight());
        keep.setBigDecimal(8, result.score());
        keep.addBatch();
      }
      keep.executeBatch();
    }
  }

  /** The results of the names in the years, both included. */
  List<Result> of(String division, Collection<String> plainNames, int fromYear, int toYear) {
    List<Result> results = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(OF)) {
      select.setString(1, division);
      select.setArray(2, connection.createArrayOf("text", plainNames.toArray()));
      select.setInt(3, fromYear);
      select.setInt(4, toYear);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          results.add(
              new Result(
                  row.getBigDecimal("weight"),
                  row.getBigDecimal("score"),
                  row.getObject("project_id", UUID.class),
                  row.getString("department_code"),
                  row.getString("unit_code")));
        }
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("results not read", cause);
    }
    return results;
  }
}
