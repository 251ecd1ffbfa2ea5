package io.districtbudget.documents.grid;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 资金横排 (money lying on its side): sources as heads, 预算数 and 执行数 as the labels of rows, or one row
 * of amounts without a label, which is the budget.
 */
final class CrossedMoney {

  /** A source with what stands under it. */
  record Source(FundCode code, String label, Map<MoneyColumn, String> cells) {}

  private final Map<Integer, Source> sources = new LinkedHashMap<>();

  private CrossedMoney(GridRow head) {
    for (GridCell cell : head.filled()) {
      FundCode code = FundCode.of(cell.compact());
      if (code != null) {
        sources.put(cell.column(), new Source(code, cell.text(), new EnumMap<>(MoneyColumn.class)));
      }
    }
  }

  /** The sources of a head, or null when the rows below are none of budget and execution. */
  static @Nullable CrossedMoney of(GridRow head, List<GridRow> below) {
    CrossedMoney crossed = new CrossedMoney(head);
    boolean total = crossed.sources.values().stream().anyMatch(s -> s.code() == FundCode.TOTAL);
    boolean several = crossed.sources.size() > 1 && total;
    boolean labelled = !below.isEmpty() && below.stream().limit(2).allMatch(r -> label(r) != null);
    boolean bare = !below.isEmpty() && crossed.amounts(below.get(0));
    return several && (labelled || bare) ? crossed : null;
  }

  /** Reads a row of amounts; tells whether it is one. */
  boolean read(GridRow row) {
    MoneyColumn named = label(row);
    MoneyColumn column = named == null && first() && amounts(row) ? MoneyColumn.YEAR_START : named;
    if (column == null) {
      return false;
    }
    sources.forEach((place, source) -> source.cells().put(column, row.at(place)));
    return true;
  }

  private boolean first() {
    return sources.values().stream().allMatch(source -> source.cells().isEmpty());
  }

  /** Whether every word of the row is an amount under one of the sources. */
  private boolean amounts(GridRow row) {
    return row.filled().stream()
        .allMatch(
            cell ->
                sources.containsKey(cell.column())
                    && MoneyUnit.YUAN.amount(cell.compact()) != null);
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  /** The column that the first word of the row names: of an amount or of its rate. */
  private static @Nullable MoneyColumn label(GridRow row) {
    for (GridCell cell : row.filled().stream().limit(2).toList()) {
      for (MoneyColumn column : MoneyColumn.values()) {
        if (column.names(cell) && FundCode.of(cell.compact()) == null) {
          return column;
        }
      }
    }
    return null;
  }
}
