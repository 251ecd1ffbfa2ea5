package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 资金来源 (rows of money) as they are printed. Of several rows of one source, parts of a row above
 * count for nothing of their own; others are added where that makes the total true, else the first
 * counts and the others are named.
 */
final class FundRows {

  private static final int COLUMNS = 3;
  private static final List<FundRow> SOURCES =
      List.of(FundRow.APPROPRIATION, FundRow.CARRY_OVER, FundRow.OTHER);

  private final Map<FundRow, List<Row>> rows = new EnumMap<>(FundRow.class);
  private final boolean columns;

  /**
   * A row as printed.
   *
   * @param part whether its key can be that of a part of the row above
   * @param ofProject whether it stands on the side of the whole project, not of the year
   */
  record Row(
      String label, int line, boolean part, boolean ofProject, List<@Nullable String> values) {

    private boolean blank() {
      return values.stream().allMatch(Objects::isNull);
    }

    private boolean money() {
      return values.stream()
          .filter(Objects::nonNull)
          .map(Numbers::amount)
          .anyMatch(amount -> amount != null && amount.signum() != 0);
    }

    private @Nullable String value(int index) {
      return index < values.size() ? values.get(index) : null;
    }
  }

  /**
   * @param columns whether the three columns of a self-assessment are printed
   */
  FundRows(boolean columns) {
    this.columns = columns;
  }

  boolean have(FundRow source) {
    return rows.containsKey(source);
  }

  /** A declaration prints 其他资金 twice in a line: of the whole project, then of the year. */
  void add(FundRow source, Row row) {
    List<Row> own = rows.computeIfAbsent(source, key -> new ArrayList<>());
    boolean again = !columns && !own.isEmpty() && own.get(own.size() - 1).line() == row.line();
    if (!again) {
      own.add(row);
    } else if (!row.blank()) {
      own.set(own.size() - 1, row);
    }
  }

  Stream<BigDecimal> amounts() {
    return rows.values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.values().stream())
        .filter(Objects::nonNull)
        .map(Numbers::amount)
        .filter(Objects::nonNull);
  }

  /** What counts for the source, in 元; with several rows what is printed is a sum. */
  FundColumns counted(FundRow source, BigDecimal factor) {
    List<Row> counted = countedRows(source, factor);
    return new FundColumns(
        sum(counted, 0, factor),
        sum(counted, 1, factor),
        sum(counted, 2, factor),
        new FundColumns.Printed(printed(counted, 0), printed(counted, 1), printed(counted, 2)));
  }

  /** Names the rows with money that do not count and do not say the same again. */
  void report(ReadingLog log, BigDecimal factor) {
    rows.forEach(
        (source, all) -> {
          List<Row> counted = countedRows(source, factor);
          for (Row row : independent(source)) {
            boolean again = counted.stream().anyMatch(other -> other.values().equals(row.values()));
            if (!counted.contains(row) && !again && row.money()) {
              log.repeatedFund(row.line(), row.label() + " " + row.values());
            }
          }
        });
  }

  private List<Row> countedRows(FundRow source, BigDecimal factor) {
    List<Row> own = independent(source);
    boolean first = own.size() < 2 || source == FundRow.TOTAL || !addsUp(source, factor);
    return first ? own.subList(0, Math.min(1, own.size())) : own;
  }

  /** The rows of the source without parts and empty ones, the one that counts first. */
  private List<Row> independent(FundRow source) {
    List<Row> whole = new ArrayList<>();
    for (Row row : rows.getOrDefault(source, List.of())) {
      boolean part = row.part() && whole.stream().anyMatch(above -> above.money());
      if (!row.blank() && !part) {
        whole.add(row);
      }
    }
    List<Row> ofYear = whole.stream().filter(row -> !row.ofProject()).toList();
    boolean last = !columns && (source == FundRow.TOTAL || ofYear.isEmpty());
    if (last && !whole.isEmpty()) {
      return List.of(whole.get(whole.size() - 1));
    }
    return ofYear;
  }

  /** Whether the total is the sum of all sources when all rows of this one are added. */
  private boolean addsUp(FundRow source, BigDecimal factor) {
    return addsUp(source, false, factor) || addsUp(source, true, factor);
  }

  private boolean addsUp(FundRow source, boolean othersAdded, BigDecimal factor) {
    boolean compared = false;
    List<Row> totals = independent(FundRow.TOTAL);
    for (int i = 0; i < COLUMNS; i++) {
      BigDecimal total = totals.isEmpty() ? null : amount(totals.get(0).value(i), factor);
      if (total == null) {
        continue;
      }
      BigDecimal sum = BigDecimal.ZERO;
      for (FundRow row : SOURCES) {
        List<Row> own = independent(row);
        boolean all = row == source || othersAdded;
        BigDecimal value = sum(all || own.isEmpty() ? own : own.subList(0, 1), i, factor);
        sum = value == null ? sum : sum.add(value);
      }
      if (sum.compareTo(total) != 0) {
        return false;
      }
      compared = true;
    }
    return compared;
  }

  private static @Nullable BigDecimal sum(List<Row> counted, int column, BigDecimal factor) {
    return counted.stream()
        .map(row -> amount(row.value(column), factor))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .orElse(null);
  }

  private static @Nullable String printed(List<Row> counted, int column) {
    String text =
        counted.stream()
            .map(row -> row.value(column))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" + "));
    return text.isEmpty() ? null : text;
  }

  /** The amount in 元; the unit that the cell itself prints goes before that of the form. */
  static @Nullable BigDecimal amount(@Nullable String text, BigDecimal factor) {
    BigDecimal number = text == null ? null : Numbers.amount(text);
    if (text == null || number == null) {
      return null;
    }
    BigDecimal own = Numbers.factor(text);
    BigDecimal meant = own == null ? factor : own;
    return meant.equals(BigDecimal.ONE) ? number : yuan(number, meant);
  }

  private static BigDecimal yuan(BigDecimal number, BigDecimal factor) {
    BigDecimal product = number.multiply(factor).stripTrailingZeros();
    return product.scale() < 2 ? product.setScale(2) : product;
  }
}
