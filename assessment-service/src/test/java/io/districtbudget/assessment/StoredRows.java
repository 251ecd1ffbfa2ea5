package io.districtbudget.assessment;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row that a division has in the tables of this service, byte by byte. */
public final class StoredRows {

  /** What events alone make. */
  public static final List<String> PROJECTIONS =
      List.of(
          "project",
          "department",
          "project_budget",
          "budget_month",
          "approved_targets",
          "declaration_state");

  private StoredRows() {}

  /** All rows of all tables that have a division. */
  public static Map<String, List<String>> of(String division) {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table : tables()) {
      rows.put(
          table,
          texts(
              "SELECT row_to_json(t)::text FROM " + table + " t WHERE division = ? ORDER BY 1",
              division));
    }
    return rows;
  }

  /** The same without figures of 0, which say what no figure says. */
  public static Map<String, List<String>> withoutZeros(String division) {
    Map<String, List<String>> rows = of(division);
    rows.put(
        "figure",
        texts(
            "SELECT row_to_json(t)::text FROM figure t WHERE division = ? AND value <> 0 ORDER BY"
                + " 1",
            division));
    return rows;
  }

  /** Every table with a division, except those of the event path, so that none is forgotten. */
  private static List<String> tables() {
    return texts(
        "SELECT c.table_name FROM information_schema.columns c"
            + " JOIN information_schema.tables t USING (table_schema, table_name)"
            + " WHERE c.column_name = 'division' AND t.table_type = 'BASE TABLE'"
            + " AND c.table_name <> ALL (string_to_array(?, ',')) ORDER BY 1",
        "outbox,idempotency_key,read_model_rebuild");
  }

  /** Runs a statement whose only parameter is the division, if it has one. */
  public static void change(String sql, String division) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, division);
      statement.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static List<String> texts(String sql, String parameter) {
    try (Connection connection = dataSource().getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, parameter);
      List<String> texts = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          texts.add(row.getString(1));
        }
      }
      return texts;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  private static AgroalDataSource dataSource() {
    return Arc.container().instance(AgroalDataSource.class).get();
  }
}
