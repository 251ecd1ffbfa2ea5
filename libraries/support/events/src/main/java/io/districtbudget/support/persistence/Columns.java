package io.districtbudget.support.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values of many rows, for one statement that unnests them: an array of texts for each parameter,
 * to be cast to what it is ({@code unnest(:id::uuid[], :amount::numeric[])}).
 */
public final class Columns {

  private Columns() {}

  /** By parameter, in the order of the rows; every row has the same parameters. */
  public static Map<String, Object> of(List<? extends Map<String, ?>> rows) {
    Map<String, Object> columns = new HashMap<>();
    for (String name : rows.get(0).keySet()) {
      columns.put(name, rows.stream().map(row -> text(row.get(name))).toArray(String[]::new));
    }
    return columns;
  }

  private static @Nullable String text(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }
}
