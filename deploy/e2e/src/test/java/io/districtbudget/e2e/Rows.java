package io.districtbudget.e2e;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every row of a service's database that belongs to a division, byte by byte. */
final class Rows {

  /** Emptied by the relay, or about who works on what. */
  private static final Set<String> PASSING =
      Set.of("outbox", "idempotency_key", "read_model_rebuild");

  private Rows() {}

  /** By table; figures of 0 say what no figure says. */
  static Map<String, List<String>> of(Connection database) throws SQLException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (String table :
        texts(
            database,
            "SELECT c.table_name FROM information_schema.columns c"
                + " JOIN information_schema.tables t USING (table_schema, table_name)"
                + " WHERE c.column_name = 'division' AND t.table_type = 'BASE TABLE'")) {
      if (!PASSING.contains(table)) {
        String condition = table.equals("figure") ? " WHERE value <> 0" : "";
        rows.put(
            table,
            texts(
                database,
                "SELECT row_to_json(t)::text FROM " + table + " t" + condition + " ORDER BY 1"));
      }
    }
    return rows;
  }

  private static List<String> texts(Connection database, String sql) throws SQLException {
    try (PreparedStatement select = database.prepareStatement(sql);
        ResultSet row = select.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }
}
