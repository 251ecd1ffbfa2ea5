package io.districtbudget.e2e.fuzz;

import io.districtbudget.e2e.District;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells whether anything is stored that was not before: by table, how many rows there are and which
 * transaction wrote one last.
 */
final class Stored implements AutoCloseable {

  private static final List<String> SERVICES = List.of("project", "indicator", "assessment");

  /** What is on its way, and what services do by themselves from time to time. */
  private static final Set<String> PASSING = Set.of("outbox", "read_model_rebuild");

  private static final String TABLES =
      "SELECT c.oid::regclass::text FROM pg_class c WHERE c.relkind = 'r'"
          + " AND c.relnamespace = 'public'::regnamespace AND has_table_privilege(c.oid, 'SELECT')";

  private final Map<String, Connection> databases = new LinkedHashMap<>();
  private final Map<String, PreparedStatement> prints = new LinkedHashMap<>();
  private final List<PreparedStatement> outboxes = new ArrayList<>();

  Stored(District district) throws SQLException {
    for (String service : SERVICES) {
      Connection database = district.database(service);
      databases.put(service, database);
      List<String> parts = new ArrayList<>();
      try (PreparedStatement tables = database.prepareStatement(TABLES);
          ResultSet table = tables.executeQuery()) {
        while (table.next()) {
          String name = table.getString(1);
          if (!PASSING.contains(name)) {
            parts.add(
                "SELECT '%1$s', count(*) || ':' || coalesce(max(xmin::text::bigint), 0) FROM %1$s"
                    .formatted(name));
          }
        }
      }
      prints.put(service, database.prepareStatement(String.join(" UNION ALL ", parts)));
      outboxes.add(database.prepareStatement("SELECT count(*) FROM outbox"));
    }
  }

  /** By database and table. */
  Map<String, String> print() throws SQLException {
    Map<String, String> all = new TreeMap<>();
    for (var statement : prints.entrySet()) {
      try (ResultSet row = statement.getValue().executeQuery()) {
        while (row.next()) {
          all.put(statement.getKey() + '.' + row.getString(1), row.getString(2));
        }
      }
    }
    return all;
  }

  /** Tables that are not as they were. */
  static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    Set<String> changed = new TreeSet<>();
    after.forEach(
        (table, print) -> {
          if (!print.equals(before.get(table))) {
            changed.add(table);
          }
        });
    return changed;
  }

  /** Whether no event waits to be sent. */
  boolean isSent() throws SQLException {
    for (PreparedStatement outbox : outboxes) {
      try (ResultSet count = outbox.executeQuery()) {
        if (count.next() && count.getLong(1) > 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Override
  public void close() throws SQLException {
    for (Connection database : databases.values()) {
      database.close();
    }
  }
}
