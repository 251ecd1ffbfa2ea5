package io.districtbudget.form.reading;

import io.districtbudget.form.document.FormBudget;
import io.districtbudget.form.document.FundColumns;
import io.districtbudget.form.document.RepairCode;
import io.districtbudget.form.text.Cell;
import io.districtbudget.form.text.Line;
import io.districtbudget.form.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 (money of a project). A self-assessment prints three columns per row (year-start, full-year,
 * executed), a declaration one amount behind each key.
 */
final class MoneyReading {

  private static final int COLUMNS = 3;
  private static final Pattern DASH = Pattern.compile("[-—–－]+");
  private static final Pattern LEADING_ZERO = Pattern.compile("0+[1-9][\\d,.]*");
  private static final Pattern RATE = Pattern.compile("-?[\\d,.]+%");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** One project of 10 亿元 (100,000 万元) is beyond any district: such an amount stands in 元. */
  private static final BigDecimal INCREDIBLE = BigDecimal.valueOf(100_000);

  private final boolean columns;
  private final ReadingLog log;
  private final Map<Row, List<@Nullable String>> printed = new EnumMap<>(Row.class);
  private @Nullable String projectTotal;
  private @Nullable String rate;
  private @Nullable String score;
  private @Nullable String weight;
  private String unit = "元";
  private int line;

  private enum Row {
    TOTAL,
    APPROPRIATION,
    CARRY_OVER,
    OTHER
  }

  /**
   * @param columns whether the three columns of a self-assessment are printed
   */
  MoneyReading(boolean columns, ReadingLog log) {
    this.columns = columns;
    this.log = log;
  }

  /** Reads the line if it is about money; tells whether it is. */
  boolean read(Line source) {
    boolean any = false;
    List<Cell> cells = source.cells();
    for (int i = 0; i < cells.size(); i++) {
      String word = cells.get(i).compact();
      if (word.startsWith("项目资金(")) {
        unit = word.contains("万元") ? "万元" : "元";
        any = true;
      } else if (word.equals("项目资金") || word.contains("年初预算数")) {
        any = true;
      } else if (word.startsWith("项目资金总额")) {
        any = true;
        projectTotal = columns ? null : valueAfter(cells, i);
      } else {
        Row row = row(word);
        if (row != null) {
          any = true;
          line = row == Row.TOTAL ? source.number() : line;
          readRow(row, cells, i);
        } else if (word.endsWith("财政资金")) {
          any = true;
        }
      }
    }
    return any;
  }

  private void readRow(Row row, List<Cell> cells, int label) {
    if (columns) {
      List<@Nullable String> values = columnsAfter(row, cells, label);
      printed.put(row, values);
    } else {
      String value = valueAfter(cells, label);
      // 其他资金 stands twice in a row: of the whole project, then of the year.
      if (value != null || !printed.containsKey(row)) {
        List<@Nullable String> values = new ArrayList<>();
        values.add(value);
        printed.put(row, values);
      }
    }
  }

  FormBudget budget() {
    boolean inYuan = unit.equals("万元") && amounts().anyMatch(a -> a.compareTo(INCREDIBLE) >= 0);
    if (inYuan) {
      log.repaired(RepairCode.MONEY_UNIT_SUSPECT, "项目资金", line, "万元", "元");
    }
    BigDecimal factor = unit.equals("万元") && !inYuan ? TEN_THOUSAND : BigDecimal.ONE;
    return new FormBudget(
        unit,
        amount(projectTotal, factor),
        fund(Row.TOTAL, factor),
        fund(Row.APPROPRIATION, factor),
        fund(Row.CARRY_OVER, factor),
        fund(Row.OTHER, factor),
        rate,
        score,
        weight);
  }

  private java.util.stream.Stream<BigDecimal> amounts() {
    return printed.values().stream()
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .map(Numbers::amount)
        .filter(Objects::nonNull);
  }

  private FundColumns fund(Row row, BigDecimal factor) {
    List<@Nullable String> values = printed.getOrDefault(row, List.of());
    String first = value(values, 0);
    String second = value(values, 1);
    String third = value(values, 2);
    return new FundColumns(
        amount(first, factor),
        amount(second, factor),
        amount(third, factor),
        new FundColumns.Printed(first, second, third));
  }

  private static @Nullable String value(List<@Nullable String> values, int index) {
    return index < values.size() ? values.get(index) : null;
  }

  private static @Nullable BigDecimal amount(@Nullable String text, BigDecimal factor) {
    BigDecimal number = text == null ? null : Numbers.amount(text);
    return number == null ? null : factor.equals(BigDecimal.ONE) ? number : yuan(number, factor);
  }

  private static BigDecimal yuan(BigDecimal number, BigDecimal factor) {
    BigDecimal product = number.multiply(factor).stripTrailingZeros();
    return product.scale() < 2 ? product.setScale(2) : product;
  }

  private static @Nullable String valueAfter(List<Cell> cells, int label) {
    boolean value = label + 1 < cells.size() && Numbers.amount(cells.get(label + 1).text()) != null;
    return value ? cells.get(label + 1).text() : null;
  }

  /** The three columns: by their place when the row is whole, else in their order. */
  private List<@Nullable String> columnsAfter(Row row, List<Cell> cells, int label) {
    int end = label + 1;
    while (end < cells.size() && !endsAmounts(row, cells, end)) {
      end++;
    }
    if (row == Row.TOTAL) {
      readExecution(cells, end);
    }
    List<Cell> amounts = cells.subList(label + 1, end);
    int start = cells.get(label).column() + 1;
    boolean whole = end < cells.size() && cells.get(end).column() == start + COLUMNS;
    boolean placed = amounts.stream().allMatch(c -> c.column() < start + COLUMNS);
    boolean byPlace = placed && (whole || end == cells.size());
    List<@Nullable String> result = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      int column = start + i;
      String text =
          byPlace
              ? amounts.stream()
                  .filter(c -> c.column() == column)
                  .map(Cell::text)
                  .findFirst()
                  .orElse(null)
              : i < amounts.size() ? amounts.get(i).text() : null;
      result.add(text == null ? null : mended(row, text));
    }
    return result;
  }

  /** After the amounts come a dash, or in the row of the total the weight and the rate. */
  private static boolean endsAmounts(Row row, List<Cell> cells, int index) {
    String text = cells.get(index).compact();
    if (DASH.matcher(text).matches() || RATE.matcher(text).matches()) {
      return true;
    }
    boolean beforeRate =
        index + 1 < cells.size() && RATE.matcher(cells.get(index + 1).compact()).matches();
    return row == Row.TOTAL && beforeRate;
  }

  private void readExecution(List<Cell> cells, int end) {
    for (int i = end; i < cells.size(); i++) {
      String text = cells.get(i).compact();
      if (RATE.matcher(text).matches()) {
        rate = cells.get(i).text();
        weight = i > end ? cells.get(i - 1).text() : weight;
        score = i + 1 < cells.size() ? cells.get(i + 1).text() : null;
      }
    }
  }

  /** A leading zero is the rest of a cell that lost its separator. */
  private String mended(Row row, String text) {
    if (!LEADING_ZERO.matcher(text).matches() || text.startsWith("0.")) {
      return text;
    }
    String number = text.replaceFirst("^0+", "");
    log.repaired(RepairCode.AMOUNT_MENDED, label(row), line, text, number);
    return number;
  }

  private static String label(Row row) {
    return switch (row) {
      case TOTAL -> "年度资金总额";
      case APPROPRIATION -> "当年财政拨款";
      case CARRY_OVER -> "上年结转资金";
      case OTHER -> "其他资金";
    };
  }

  private static @Nullable Row row(String word) {
    if (word.equals("年度资金总额") || word.equals("年度资金申请总额")) {
      return Row.TOTAL;
    }
    if (word.endsWith("当年财政拨款")) {
      return Row.APPROPRIATION;
    }
    if (word.endsWith("上年结转资金")) {
      return Row.CARRY_OVER;
    }
    return word.equals("其他资金") ? Row.OTHER : null;
  }
}
