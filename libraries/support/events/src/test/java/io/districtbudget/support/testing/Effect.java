package io.districtbudget.support.testing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a division's tables hold. {@link #of} tells it in numbers (rows, and the sums of their
 * versions and sequences), which two acts with the same effect change alike; {@link #exactly} tells
 * it to the byte, which no act may change that has no effect.
 */
final class Effect {

  /** Kept answers: an effect of every POST that has one, and of some that have none. */
  static final String KEPT_ANSWERS = "idempotency_key";

  private static final String REBUILDS = "read_model_rebuild";

  /** Emptied by the relay. */
  private static final Set<String> PASSING = Set.of("outbox");

  /** Tables of a division, or of events whose key begins with it; how they are told apart. */
  private static final String TABLES =
      "SELECT DISTINCT c.table_name, c.column_name, n.column_name FROM information_schema.columns c"
          + " JOIN information_schema.tables t USING (table_schema, table_name)"
          + " LEFT JOIN information_schema.columns n"
          + " ON n.table_schema = c.table_schema AND n.table_name = c.table_name"
          + " AND n.column_name IN ('version', 'sequence')"
          + " WHERE t.table_type = 'BASE TABLE' AND (c.column_name = 'division'"
          + " OR (c.column_name = 'key' AND c.table_name LIKE 'inbox%'))";

  private Effect() {}

  /** The numbers at this moment, by table and number. */
  static Map<String, Long> of(String division) {
    Map<String, Long> numbers = new TreeMap<>();
    for (Table table : tables()) {
      numbers.put(table.name(), Long.valueOf(table.ask("count(*)", division)));
      if (table.numbered() != null) {
        String sum = "coalesce(sum(" + table.numbered() + "), 0)";
        numbers.put(table.name() + "." + table.numbered(), Long.valueOf(table.ask(sum, division)));
      }
    }
    return numbers;
  }

  /** What has changed between two moments. */
  static Map<String, Long> between(Map<String, Long> before, Map<String, Long> after) {
    Map<String, Long> changes = new TreeMap<>();
    after.forEach((name, number) -> changes.put(name, number - before.getOrDefault(name, 0L)));
    changes.values().removeIf(change -> change == 0);
    return changes;
  }

  /** A hash of every table's rows; of a rebuild, who asked for it and when. */
  static Map<String, String> exactly(String division) {
    Map<String, String> hashes = new TreeMap<>();
    for (Table table : tables()) {
      String row =
          table.name().equals(REBUILDS)
              ? "requested_by || requested_at"
              : "row_to_json(" + table.name() + ")::text";
      hashes.put(
          table.name(),
          table.ask(
              "md5(coalesce(string_agg(" + row + ", ',' ORDER BY " + row + "), ''))", division));
    }
    return hashes;
  }

  private record Table(String name, String toldApartBy, @Nullable String numbered) {

    String ask(String figure, String division) {
      boolean byKey = toldApartBy.equals("key");
      String which = byKey ? " WHERE key LIKE ?" : " WHERE division = ?";
      return rows("SELECT " + figure + " FROM " + name + which, byKey ? division + ":%" : division)
          .get(0)
          .get(0);
    }
  }

  private static List<Table> tables() {
    return rows(TABLES).stream()
        .map(row -> new Table(row.get(0), row.get(1), row.get(2)))
        .filter(table -> !PASSING.contains(table.name()))
        .toList();
  }

  private static List<List<String>> rows(String sql, Object... values) {
    try (Connection connection =
            Arc.container().instance(AgroalDataSource.class).get().getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        select.setObject(i + 1, values[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        List<List<String>> rows = new ArrayList<>();
        while (row.next()) {
          List<String> columns = new ArrayList<>();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            columns.add(row.getString(i));
          }
          rows.add(columns);
        }
        return rows;
      }
    } catch (SQLException cause) {
      throw new IllegalStateException(cause);
    }
  }
}
