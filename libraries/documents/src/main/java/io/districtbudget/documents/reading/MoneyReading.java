package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import io.districtbudget.documents.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 项目资金 (money of a project). A self-assessment prints three columns per row (year-start, full-year,
 * executed), a declaration one amount behind each key.
 */
final class MoneyReading {

  private static final int COLUMNS = 3;
  private static final int LONGEST_KEY = 24;
  private static final Pattern WORDS = Pattern.compile("[^\\d].*\\p{IsHan}.*");
  private static final Pattern UNIT =
      Pattern.compile("(?:.{0,12}\\(|(?=(?:金额)?单位))(?:金额)?(?:单位)?:?(?:人民币)?(万元|元)\\)?");
  private static final Pattern KEY_WITH_UNIT = Pattern.compile("(.+)\\((?:单位:)?(万元|元)\\):?");
  private static final Pattern LEADING_ZERO = Pattern.compile("0+[1-9][\\d,.]*");
  private static final Pattern RATE = Pattern.compile("-?[\\d,.]+%");
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** One project of 10 亿元 (100,000 万元) is beyond any district: such an amount stands in 元. */
  private static final BigDecimal INCREDIBLE = BigDecimal.valueOf(100_000);

  private final boolean columns;
  private final ReadingLog log;
  private final FundRows rows;
  private @Nullable String projectTotal;
  private @Nullable String rate;
  private @Nullable String score;
  private @Nullable String weight;
  private String unit = "元";
  private int line;
  private int yearColumn = -1;
  private @Nullable MoneyTitles titles;

  /**
   * @param columns whether the three columns of a self-assessment are printed
   */
  MoneyReading(boolean columns, ReadingLog log) {
    this.columns = columns;
    this.log = log;
    this.rows = new FundRows(columns);
  }

  /**
   * Reads the line if it is about money; tells whether it is.
   *
   * @param below whether goals have begun: then only a row of money is one, not a sentence about it
   */
  boolean read(Line source, boolean below) {
    boolean any = false;
    List<Cell> cells = source.cells();
    for (int i = 0; i < cells.size(); i++) {
      String word = key(cells.get(i).compact(), below);
      if (word.length() > LONGEST_KEY) {
        continue;
      }
      Matcher stated = UNIT.matcher(word);
      FundRow row = FundRow.of(word, columns);
      if (stated.matches() && !below) {
        unit = stated.group(1);
        any = true;
      } else if (!below && (word.equals("项目资金") || word.contains("年初预算数"))) {
        any = true;
        titles = word.contains("年初预算数") ? new MoneyTitles(source) : titles;
      } else if (!below && word.startsWith("项目资金总额")) {
        any = true;
        projectTotal = columns ? null : valueAfter(cells, i);
      } else if (row != null) {
        any = true;
        line = row == FundRow.TOTAL ? source.number() : line;
        readRow(row, word, source, i);
      } else if (!below && word.endsWith("财政资金")) {
        any = true;
      } else {
        any |= !below && other(source, i);
      }
    }
    return any;
  }

  /** The key without the unit of money behind it, as in 年度资金总额（万元）, which is taken. */
  private String key(String word, boolean below) {
    Matcher matcher = KEY_WITH_UNIT.matcher(word);
    if (!matcher.matches()) {
      return word;
    }
    String plain = matcher.group(1);
    boolean title = plain.startsWith("项目资金总额") || plain.contains("年初预算数");
    boolean key = FundRow.of(plain, columns) != null || (!below && title);
    unit = key ? matcher.group(2) : unit;
    return key ? plain : word;
  }

  /** A row below the total that begins with words and has amounts behind: another source. */
  private boolean other(Line source, int index) {
    List<Cell> cells = source.cells();
    boolean row =
        rows.have(FundRow.TOTAL)
            && index + 1 < cells.size()
            && (index == 0 || !columns)
            && WORDS.matcher(cells.get(index).compact()).matches()
            && amountOrDash(cells.get(index + 1));
    if (!row) {
      return false;
    }
    List<@Nullable String> values = columnsAfter(FundRow.OTHER, source, index);
    boolean empty =
        values.stream()
            .filter(Objects::nonNull)
            .map(Numbers::amount)
            .allMatch(amount -> amount == null || amount.signum() == 0);
    if (!empty) {
      log.unknownFund(source.number(), cells.get(index).text() + " " + values);
    }
    return true;
  }

  private static boolean amountOrDash(Cell cell) {
    return Numbers.amount(cell.text()) != null || Points.blank(cell);
  }

  private void readRow(FundRow row, String word, Line source, int label) {
    List<Cell> cells = source.cells();
    List<@Nullable String> values = new ArrayList<>();
    if (columns) {
      values.addAll(columnsAfter(row, source, label));
    } else {
      values.add(valueAfter(cells, label));
      boolean besideProject =
          cells.subList(0, label).stream().anyMatch(c -> c.compact().startsWith("项目资金总额"));
      yearColumn = row == FundRow.TOTAL && besideProject ? cells.get(label).column() : yearColumn;
    }
    boolean ofProject = cells.get(label).column() < yearColumn;
    String printed = cells.get(label).text();
    rows.add(
        row, new FundRows.Row(printed, source.number(), FundRow.part(word), ofProject, values));
  }

  FormBudget budget() {
    boolean inYuan =
        unit.equals("万元") && rows.amounts().anyMatch(a -> a.compareTo(INCREDIBLE) >= 0);
    if (inYuan) {
      log.repaired(RepairCode.MONEY_UNIT_SUSPECT, "项目资金", line, "万元", "元");
    }
    BigDecimal factor = unit.equals("万元") && !inYuan ? TEN_THOUSAND : BigDecimal.ONE;
    rows.report(log, factor);
    return new FormBudget(
        unit,
        FundRows.amount(projectTotal, factor),
        rows.counted(FundRow.TOTAL, factor),
        rows.counted(FundRow.APPROPRIATION, factor),
        rows.counted(FundRow.CARRY_OVER, factor),
        rows.counted(FundRow.OTHER, factor),
        rate,
        Numbers.withoutPoints(score),
        Numbers.withoutPoints(weight));
  }

  private static @Nullable String valueAfter(List<Cell> cells, int label) {
    boolean value = label + 1 < cells.size() && Numbers.amount(cells.get(label + 1).text()) != null;
    return value ? cells.get(label + 1).text() : null;
  }

  /** The three columns: by their place when the row is whole, else in their order. */
  private List<@Nullable String> columnsAfter(FundRow row, Line source, int label) {
    List<Cell> cells = source.cells();
    List<Integer> titled = titledColumns(source, label);
    if (!titled.isEmpty()) {
      if (row == FundRow.TOTAL) {
        readExecution(source, label + 1);
      }
      return cellsAt(row, source, titled);
    }
    int start = cells.get(label).column() + 1;
    int end = label + 1;
    while (end < cells.size() && !endsAmounts(row, cells, end, start)) {
      end++;
    }
    if (row == FundRow.TOTAL) {
      readExecution(source, end);
    }
    List<Cell> amounts = cells.subList(label + 1, end);
    boolean whole = end < cells.size() && cells.get(end).column() == start + COLUMNS;
    boolean placed = amounts.stream().allMatch(c -> c.column() < start + COLUMNS);
    boolean byPlace = placed && (whole || end == cells.size());
    List<@Nullable String> result = new ArrayList<>();
    for (int i = 0; i < COLUMNS; i++) {
      int column = start + i;
      Cell cell =
          byPlace
              ? amounts.stream().filter(c -> c.column() == column).findFirst().orElse(null)
              : i < amounts.size() ? amounts.get(i) : null;
      result.add(cell == null || Points.blank(cell) ? null : mended(row, cell.text()));
    }
    return result;
  }

  /** Only for a row that has no rate with its sign, which tells by itself where amounts end. */
  private List<Integer> titledColumns(Line source, int label) {
    MoneyTitles above = titles;
    boolean rated = source.cells().stream().anyMatch(c -> RATE.matcher(c.compact()).matches());
    return above == null || rated ? List.of() : above.above(source, label);
  }

  private List<@Nullable String> cellsAt(FundRow row, Line source, List<Integer> places) {
    List<@Nullable String> result = new ArrayList<>();
    for (int place : places) {
      Cell cell = TableHead.at(source, place);
      result.add(cell == null || Points.blank(cell) ? null : mended(row, cell.text()));
    }
    return result;
  }

  /**
   * After the amounts come a dash, or in the row of the total the weight and the rate. A dash in a
   * column of amounts is an empty one.
   */
  private static boolean endsAmounts(FundRow row, List<Cell> cells, int index, int start) {
    String text = cells.get(index).compact();
    if (RATE.matcher(text).matches()) {
      return true;
    }
    if (Points.blank(cells.get(index))) {
      return cells.get(index).column() >= start + COLUMNS;
    }
    boolean beforeRate =
        index + 1 < cells.size() && RATE.matcher(cells.get(index + 1).compact()).matches();
    return row == FundRow.TOTAL && beforeRate;
  }

  private void readExecution(Line source, int end) {
    List<Cell> cells = source.cells();
    for (int i = end; i < cells.size(); i++) {
      if (RATE.matcher(cells.get(i).compact()).matches()) {
        rate = cells.get(i).text();
        weight = i > end ? cells.get(i - 1).text() : weight;
        score = i + 1 < cells.size() ? cells.get(i + 1).text() : null;
        return;
      }
    }
    MoneyTitles above = titles;
    if (above != null && above.wide(source)) {
      weight = above.under("分值", source);
      rate = above.under("执行率", source);
      score = above.under("得分", source);
    }
  }

  /** A leading zero is the rest of a cell that lost its separator. */
  private String mended(FundRow row, String text) {
    if (!LEADING_ZERO.matcher(text).matches() || text.startsWith("0.")) {
      return text;
    }
    String number = text.replaceFirst("^0+", "");
    log.repaired(RepairCode.AMOUNT_MENDED, row.label(), line, text, number);
    return number;
  }
}
