package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.FormFund;
import io.districtbudget.documents.document.FundColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 资金行 (rows of money) as printed, and what they come to in 元. */
final class MoneyRows {

  private final List<MoneyRow> rows = new ArrayList<>();
  private @Nullable MoneyUnit unit;

  /** Notes a unit of money that is stated somewhere; the first one holds. */
  void state(@Nullable MoneyUnit printed) {
    unit = unit == null ? printed : unit;
  }

  MoneyUnit unit() {
    return unit == null ? MoneyUnit.YUAN : unit;
  }

  void add(FundCode code, String label, Map<MoneyColumn, String> cells) {
    rows.add(new MoneyRow(code, label, cells));
  }

  void clear() {
    rows.clear();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Puts these cells in the place of every total. */
  void replaceTotal(Map<MoneyColumn, String> cells) {
    rows.removeIf(row -> row.code() == FundCode.TOTAL);
    add(FundCode.TOTAL, "", cells);
  }

  /** Whether one of the last rows tells what the money is for. */
  boolean byNature(int last) {
    return rows.size() >= last
        && rows.subList(rows.size() - last, rows.size()).stream()
            .anyMatch(row -> row.code().nature());
  }

  /** Whether the last rows are a total and, beside it, the sources that make it. */
  boolean wholeBefore(int last) {
    int first = rows.size() - last;
    if (first < 0 || last < 2 || rows.get(first).code() != FundCode.TOTAL) {
      return false;
    }
    List<MoneyRow> sources = rows.subList(first + 1, rows.size());
    boolean single = sources.stream().map(MoneyRow::code).distinct().count() == sources.size();
    BigDecimal sum = sum(sources.stream().map(this::amounts).toList()).yearStart();
    return single && same(sum, amounts(rows.get(first)).yearStart());
  }

  /** Whether any source is one that the usual reader does not know. */
  boolean foreign() {
    return rows.stream().anyMatch(MoneyRow::foreign);
  }

  /** Whether any amount has words in brackets behind it, which the usual reader does not know. */
  boolean noted() {
    return rows.stream()
        .flatMap(row -> row.cells().values().stream())
        .anyMatch(text -> MoneyUnit.noted(new GridCell(0, text).compact()));
  }

  /** The sources of other names than the usual ones. */
  List<FormFund> sources() {
    return rows.stream()
        .filter(row -> row.foreign() && !amounts(row).printed().equals(none()))
        .map(row -> new FormFund(row.code().name(), row.label(), amounts(row)))
        .toList();
  }

  private boolean nothing(MoneyRow row) {
    FundColumns amounts = amounts(row);
    return Stream.of(amounts.yearStart(), amounts.fullYear(), amounts.executed())
        .filter(Objects::nonNull)
        .allMatch(amount -> amount.signum() == 0);
  }

  /** Labels of sources that are none of the usual rows and do not make the total true. */
  List<String> uncounted() {
    List<String> labels =
        rows.stream()
            .filter(row -> !row.code().nature() && row.foreign() && !nothing(row))
            .map(MoneyRow::label)
            .toList();
    return addUp() ? List.of() : labels;
  }

  /** The rows of a source: all where all add up to the total, else the first of them. */
  FundColumns rolledUp(String source) {
    List<FundColumns> own =
        rows.stream().filter(row -> source.equals(row.code().rollUp())).map(this::amounts).toList();
    if (own.isEmpty()) {
      return empty();
    }
    return own.size() == 1 || !addUp() ? filled(own) : sum(own);
  }

  private static FundColumns filled(List<FundColumns> rows) {
    return rows.stream()
        .filter(row -> !row.printed().equals(none()))
        .findFirst()
        .orElse(rows.get(0));
  }

  private boolean addUp() {
    List<FundColumns> all =
        rows.stream()
            .filter(row -> row.code() != FundCode.TOTAL && !row.code().nature())
            .map(this::amounts)
            .toList();
    FundColumns sum = sum(all);
    FundColumns total = budgetTotal();
    return same(sum.yearStart(), total.yearStart())
        && same(sum.fullYear(), total.fullYear())
        && same(sum.executed(), total.executed());
  }

  /** The first row that is a total. */
  @Nullable MoneyRow total() {
    return rows.stream().filter(row -> row.code() == FundCode.TOTAL).findFirst().orElse(null);
  }

  FundColumns budgetTotal() {
    MoneyRow total = total();
    return total == null ? empty() : amounts(total);
  }

  private static boolean same(@Nullable BigDecimal a, @Nullable BigDecimal b) {
    return a == null || b == null ? a == b : a.compareTo(b) == 0;
  }

  private static FundColumns sum(List<FundColumns> rows) {
    return new FundColumns(
        sum(rows, FundColumns::yearStart),
        sum(rows, FundColumns::fullYear),
        sum(rows, FundColumns::executed),
        new FundColumns.Printed(
            joined(rows, FundColumns.Printed::yearStart),
            joined(rows, FundColumns.Printed::fullYear),
            joined(rows, FundColumns.Printed::executed)));
  }

  private static @Nullable BigDecimal sum(
      List<FundColumns> rows, Function<FundColumns, @Nullable BigDecimal> column) {
    return rows.stream().map(column).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
  }

  private static @Nullable String joined(
      List<FundColumns> rows, Function<FundColumns.Printed, @Nullable String> column) {
    List<String> texts =
        rows.stream().map(row -> column.apply(row.printed())).filter(Objects::nonNull).toList();
    return texts.isEmpty() ? null : String.join(" + ", texts);
  }

  private FundColumns amounts(MoneyRow row) {
    String start = row.printed(MoneyColumn.YEAR_START);
    String full = row.printed(MoneyColumn.FULL_YEAR);
    String executed = row.printed(MoneyColumn.EXECUTED);
    return new FundColumns(
        amount(start),
        amount(full),
        amount(executed),
        new FundColumns.Printed(start, full, executed));
  }

  /** An amount in the unit of its cell, else in the stated one, in 元. */
  @Nullable BigDecimal amount(@Nullable String text) {
    MoneyUnit meant = unit == null ? MoneyUnit.YUAN : unit;
    return text == null ? null : meant.amount(new GridCell(0, text).compact());
  }

  private static FundColumns empty() {
    return new FundColumns(null, null, null, none());
  }

  private static FundColumns.Printed none() {
    return new FundColumns.Printed(null, null, null);
  }
}
