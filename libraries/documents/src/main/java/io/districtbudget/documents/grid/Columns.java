package io.districtbudget.documents.grid;

import java.util.Map;

/**
 * The columns of a table by their heads.
 *
 * @param twice whether a head is printed twice, so that two tables stand side by side
 */
record Columns<C extends Enum<C>>(Map<C, Integer> places, boolean twice) {

  /** The place of the column, -1 where it is not printed. */
  int place(C column) {
    return places.getOrDefault(column, -1);
  }

  boolean has(C column) {
    return places.containsKey(column);
  }

  /** Whether the second column stands behind the first, where both are printed. */
  boolean ascending(C first, C second) {
    return !has(first) || !has(second) || place(first) < place(second);
  }
}
