package io.districtbudget.support.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a division's tables hold, in numbers: rows, and the sums of their versions and sequences.
 * Two acts with the same effect change these numbers alike.
 */
public final class Effect {

  /** Emptied by the relay, or about who works on what. */
  private static final Set<String> PASSING = Set.of("outbox", "read_model_rebuild");

  private Effect() {}

  /** The numbers at this moment, by table and number. */
  public static Map<String, Long> of(String division) {
    try (Connection connection =
        Arc.container().instance(AgroalDataSource.class).get().getConnection()) {
      Map<String, Long> numbers = new TreeMap<>();
      for (Map.Entry<String, String> sum : sums(connection).entrySet()) {
        try (PreparedStatement select = connection.prepareStatement(sum.getValue())) {
          select.setString(1, division);
          try (ResultSet row = select.executeQuery()) {
            row.next();
            numbers.put(sum.getKey(), row.getLong(1));
          }
        }
      }
      return numbers;
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }

  /** What has changed between two moments. */
  public static Map<String, Long> between(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> changes = new TreeMap<>();
    after.forEach((name, number) -> changes.put(name, number - before.getOrDefault(name, 0L)));
    changes.values().removeIf(change -> change == 0);
    return changes;
  }

  private static Map<String, String> sums(Connection connection) throws SQLException {
    Map<String, String> sums = new TreeMap<>();
    try (Statement select = connection.createStatement();
        ResultSet row =
            select.executeQuery(
                "SELECT d.table_name, n.column_name FROM information_schema.columns d"
                    + " JOIN information_schema.tables t USING (table_schema, table_name)"
                    + " LEFT JOIN information_schema.columns n"
                    + " ON n.table_schema = d.table_schema AND n.table_name = d.table_name"
                    + " AND n.column_name IN ('version', 'sequence')"
                    + " WHERE d.column_name = 'division' AND t.table_type = 'BASE TABLE'")) {
      while (row.next()) {
        String table = row.getString(1);
        String column = row.getString(2);
        if (!PASSING.contains(table)) {
          sums.put(table, "SELECT count(*) FROM " + table + " WHERE division = ?");
        }
        if (!PASSING.contains(table) && column != null) {
          sums.put(
              table + "." + column,
              "SELECT coalesce(sum(" + column + "), 0) FROM " + table + " WHERE division = ?");
        }
      }
    }
    return sums;
  }
}
