package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.MonitoredMoney;
import io.districtbudget.documents.text.Numbers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 项目资金 (money): rows of sources under the heads of their columns, or keys with one amount. */
final class GridMoney {

  private static final Pattern YEAR_KEY =
      Pattern.compile(
          "(?:当年|本年|项目)*年度预算|项目当年预算|(?:项目)?(?:年度)?(?:预算)?金额|(?:项目)?(?:年度)?预算(?:金额|资金|申请)(?:总额)?|年度预算(?:数|金额)");
  private static final Pattern BUDGET_KEY = Pattern.compile("(?:全年|年度|当年|本年)?预算(?:数|金额|总额)");
  private static final Pattern EXECUTED_KEY = Pattern.compile("(?:全年|预算|实际)*(?:执行|支出)(?:数|金额|总额)");
  private static final Pattern START_KEY = Pattern.compile("年初预算(?:数|金额|总额)?");
  private static final Pattern RATE_KEY = Pattern.compile("(?:预算)?执行率");
  private static final Pattern WEIGHT_KEY = Pattern.compile("分值|权重");
  private static final Pattern SCORE_KEY = Pattern.compile("(?:自评)?得分");
  private static final Pattern PROJECT_KEY = Pattern.compile("项目总预算|项目资金总额|项目总投资|总投资");
  private static final Pattern POINTS = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?)分");
  private static final Pattern GLUED =
      Pattern.compile("([^:]*:?[^:\\d]+):(-?[\\d,]+(?:\\.\\d+)?(?:亿元|万元|千元|元)?)");
  private static final Pattern BRACKET = Pattern.compile("(?:\\([^)]*\\))?:?$");

  private static final Map<MoneyColumn, Pattern> AMOUNT_KEYS =
      Map.of(
          MoneyColumn.YEAR_START, START_KEY,
          MoneyColumn.FULL_YEAR, BUDGET_KEY,
          MoneyColumn.EXECUTED, EXECUTED_KEY,
          MoneyColumn.RATE, RATE_KEY);
  private static final Map<MoneyColumn, Pattern> KEYS = new EnumMap<>(AMOUNT_KEYS);

  static {
    KEYS.put(MoneyColumn.WEIGHT, WEIGHT_KEY);
    KEYS.put(MoneyColumn.SCORE, SCORE_KEY);
  }

  private final MoneyRows rows = new MoneyRows();
  private @Nullable Columns<MoneyColumn> columns;
  private @Nullable CrossedMoney crossed;
  private int labels;
  private @Nullable String projectTotal;
  private final Map<MoneyColumn, String> keyed = new EnumMap<>(MoneyColumn.class);
  private @Nullable String points;
  private @Nullable Integer month;
  private boolean twoSided;
  private boolean torn;
  private boolean paired;
  private boolean otherHeads;
  private boolean turned;
  private @Nullable String executionWeight;
  private @Nullable String executionScore;

  /** The unit of money that a title, a head or a key states; the first one holds. */
  void unit(GridRow row) {
    row.filled().forEach(cell -> rows.state(MoneyUnit.printed(cell.compact())));
  }

  /** Whether a word is a key whose amount stands beside it. */
  static boolean key(String compact) {
    String key = BRACKET.matcher(compact).replaceFirst("");
    return PROJECT_KEY.matcher(key).matches() || YEAR_KEY.matcher(key).matches();
  }

  /** Whether sources of money stand in the rows below a head. */
  static boolean below(List<GridRow> below) {
    return labels(below) >= 0;
  }

  private static int labels(List<GridRow> below) {
    return below.stream()
        .flatMap(row -> row.filled().stream())
        .filter(cell -> FundCode.of(cell.compact()) != null)
        .map(GridCell::column)
        .findFirst()
        .orElse(-1);
  }

  /** Takes the head of the money; its labels stand in the column of those below. */
  void head(GridRow row, List<GridRow> below) {
    labels = Math.max(0, labels(below));
    Columns<MoneyColumn> behind = MoneyColumn.of(row, labels);
    columns = behind;
    otherHeads = !MoneyColumn.usual(row, labels);
    turned =
        !behind.ascending(MoneyColumn.YEAR_START, MoneyColumn.EXECUTED)
            || !behind.ascending(MoneyColumn.FULL_YEAR, MoneyColumn.EXECUTED)
            || !behind.ascending(MoneyColumn.WEIGHT, MoneyColumn.SCORE);
    Columns<MoneyColumn> all = MoneyColumn.of(row, -1);
    torn =
        Stream.of(MoneyColumn.YEAR_START, MoneyColumn.FULL_YEAR)
            .anyMatch(column -> all.has(column) && !behind.has(column));
    for (GridCell cell : row.filled()) {
      month = month == null ? Months.last(cell.compact()) : month;
    }
    Matcher stated = POINTS.matcher(row.filled().get(0).compact());
    points = stated.find() ? stated.group(1) : null;
  }

  /** Takes the head of money that lies on its side; tells whether it is one. */
  boolean crossed(GridRow row, List<GridRow> below) {
    if (columns == null && crossed == null) {
      crossed = CrossedMoney.of(row, below);
      return crossed != null;
    }
    return false;
  }

  boolean begun() {
    return columns != null;
  }

  /** Reads a row of money; tells whether it is one. */
  boolean read(GridRow row) {
    unit(row);
    if (columns == null && paired(row)) {
      return true;
    }
    if (crossed != null && crossed.read(row)) {
      rows.clear();
      crossed.sources().forEach(s -> rows.add(s.code(), s.label(), s.cells()));
      return true;
    }
    int amounts = 0;
    boolean source = false;
    for (GridCell cell : row.filled()) {
      String key = BRACKET.matcher(cell.compact()).replaceFirst("");
      FundCode code = FundCode.of(cell.compact());
      Columns<MoneyColumn> heads = columns;
      String beside = row.beside(cell.column());
      if (code != null && heads != null) {
        rows.add(code, cell.text(), cells(row, heads));
        return true;
      }
      boolean glued = heads != null && glued(cell, heads);
      amounts += glued ? 1 : 0;
      boolean amount = !glued && MoneyUnit.YUAN.amount(new GridCell(0, beside).compact()) != null;
      if (amount && PROJECT_KEY.matcher(key).matches()) {
        projectTotal = beside;
        amounts++;
      } else if (amount && (code != null || YEAR_KEY.matcher(key).matches())) {
        FundCode meant = code == null ? FundCode.TOTAL : code;
        rows.add(meant, cell.text(), Map.of(MoneyColumn.YEAR_START, beside));
        source |= code != null;
        amounts++;
      } else if (columns == null && keyed(key, beside)) {
        amounts++;
      }
    }
    twoSided |= amounts > 1 && source && !rows.wholeBefore(amounts) && !rows.byNature(amounts);
    return amounts > 0 || unnamed(row) || bare(row);
  }

  /** Points of the execution that stand among the indicators. */
  void execution(@Nullable String weight, @Nullable String score) {
    executionWeight = weight;
    executionScore = score;
  }

  /** 当年预算数: 120, 预算执行数: 114, as keys in whatever rows. */
  private boolean keyed(String key, String beside) {
    MoneyColumn column = keyOf(key);
    boolean amount = beside.replace("%", "").matches("[\\d,]+(?:\\.\\d+)?(?:亿元|万元|千元|元)?");
    return column != null && amount && keyed.putIfAbsent(column, beside) == null;
  }

  /** The column that a key names; points only beside a budget that was named so before. */
  private @Nullable MoneyColumn keyOf(String key) {
    Map<MoneyColumn, Pattern> keys = keyed.isEmpty() ? AMOUNT_KEYS : KEYS;
    return keys.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(key).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** Amounts under the heads without a label: of the total. */
  private boolean bare(GridRow row) {
    Columns<MoneyColumn> heads = columns;
    boolean under = heads != null && rows.isEmpty() && amounts(row, heads);
    if (heads != null && under) {
      rows.add(FundCode.TOTAL, "", cells(row, heads));
    }
    return under;
  }

  /** Whether the row begins with an amount under its head; lights and causes may stand behind. */
  private static boolean amounts(GridRow row, Columns<MoneyColumn> heads) {
    GridCell first = row.filled().get(0);
    return Stream.of(MoneyColumn.YEAR_START, MoneyColumn.FULL_YEAR, MoneyColumn.EXECUTED)
            .anyMatch(column -> heads.place(column) == first.column())
        && MoneyUnit.YUAN.amount(first.compact()) != null;
  }

  /** Whether the row is a head with nothing but amounts below it. */
  static boolean aboveAmounts(GridRow row, List<GridRow> below) {
    return MoneyColumn.heads(row)
        && !below.isEmpty()
        && amounts(below.get(0), MoneyColumn.of(row, 0));
  }

  /** A row of money that no known source labels, among those that follow the total. */
  private boolean unnamed(GridRow row) {
    Columns<MoneyColumn> heads = columns;
    String label = row.at(labels);
    boolean words = MoneyUnit.YUAN.amount(new GridCell(0, label).compact()) == null;
    boolean labelled = !Blanks.none(label) && words && row.filled().get(0).column() == labels;
    if (heads == null || rows.isEmpty() || !labelled || HeadKeys.isKey(label)) {
      return false;
    }
    boolean amounts =
        Stream.of(MoneyColumn.YEAR_START, MoneyColumn.FULL_YEAR, MoneyColumn.EXECUTED)
            .filter(heads::has)
            .map(column -> new GridCell(0, row.at(heads.place(column))).compact())
            .anyMatch(text -> MoneyUnit.YUAN.amount(text) != null);
    if (amounts) {
      rows.add(FundCode.UNNAMED, label, cells(row, heads));
    }
    return amounts;
  }

  /**
   * 预算数: 200 执行数: 190: budget and execution as keys beside each other, with their sources below,
   * each printed twice.
   */
  private boolean paired(GridRow row) {
    List<GridCell> filled = row.filled();
    int first = filled.size() - 4;
    if (first < 0 || first > 1) {
      return false;
    }
    String left = BRACKET.matcher(filled.get(first).compact()).replaceFirst("");
    String right = BRACKET.matcher(filled.get(first + 2).compact()).replaceFirst("");
    FundCode code = FundCode.of(filled.get(first).compact());
    boolean total = BUDGET_KEY.matcher(left).matches() && EXECUTED_KEY.matcher(right).matches();
    boolean source = paired && code != null && left.equals(right);
    if (!total && !source) {
      return false;
    }
    paired = true;
    rows.add(
        total || code == null ? FundCode.TOTAL : code,
        filled.get(first).text(),
        Map.of(
            MoneyColumn.FULL_YEAR, filled.get(first + 1).text(),
            MoneyColumn.EXECUTED, filled.get(first + 3).text()));
    return true;
  }

  /** 其中:基本支出:900, in one cell: of the budget that the total has last. */
  private boolean glued(GridCell cell, Columns<MoneyColumn> heads) {
    Matcher matcher = GLUED.matcher(cell.compact());
    FundCode code = matcher.matches() ? FundCode.of(matcher.group(1)) : null;
    if (code == null) {
      return false;
    }
    MoneyColumn column =
        heads.has(MoneyColumn.FULL_YEAR) ? MoneyColumn.FULL_YEAR : MoneyColumn.YEAR_START;
    rows.add(code, cell.text(), Map.of(column, matcher.group(2)));
    return true;
  }

  /** Whether the money of the whole project and of the year stand side by side. */
  boolean twoSided() {
    return twoSided;
  }

  /** Whether the head has lost the cells before its columns. */
  boolean torn() {
    return torn;
  }

  private static Map<MoneyColumn, String> cells(GridRow row, Columns<MoneyColumn> heads) {
    Map<MoneyColumn, String> cells = new EnumMap<>(MoneyColumn.class);
    heads.places().forEach((column, place) -> cells.put(column, row.at(place)));
    return cells;
  }

  /** Whether the usual reader does not know these columns, units or sources. */
  boolean unusual() {
    boolean heads = columns != null && (otherHeads || !columns.has(MoneyColumn.YEAR_START));
    boolean units = rows.unit() != MoneyUnit.YUAN && rows.unit() != MoneyUnit.TEN_THOUSAND;
    return heads
        || turned
        || units
        || paired
        || crossed != null
        || !keyed.isEmpty()
        || rows.foreign()
        || rows.noted();
  }

  FormBudget budget() {
    if (keyed.containsKey(MoneyColumn.EXECUTED) || keyed.containsKey(MoneyColumn.YEAR_START)) {
      MoneyRow first = rows.total();
      String start = first == null ? null : first.cells().get(MoneyColumn.YEAR_START);
      if (start != null && !keyed.containsKey(MoneyColumn.YEAR_START)) {
        keyed.putIfAbsent(MoneyColumn.FULL_YEAR, start);
      }
      rows.replaceTotal(keyed);
    }
    MoneyRow total = rows.total();
    String weight = total == null ? null : total.printed(MoneyColumn.WEIGHT);
    String stated = points == null ? executionWeight : points;
    String printedScore =
        total == null ? null : Numbers.withoutPoints(total.printed(MoneyColumn.SCORE));
    return new FormBudget(
        rows.unit().label(),
        rows.amount(projectTotal),
        rows.budgetTotal(),
        rows.rolledUp("APPROPRIATION"),
        rows.rolledUp("CARRY_OVER"),
        rows.rolledUp("OTHER"),
        total == null ? null : total.printed(MoneyColumn.RATE),
        printedScore == null ? executionScore : printedScore,
        weight == null ? stated : Numbers.withoutPoints(weight),
        rows.sources(),
        monitored(total));
  }

  private @Nullable MonitoredMoney monitored(@Nullable MoneyRow total) {
    boolean expects = columns != null && columns.has(MoneyColumn.EXPECTED);
    if (month == null && !expects) {
      return null;
    }
    String expected = total == null ? null : total.printed(MoneyColumn.EXPECTED);
    return new MonitoredMoney(month, rows.amount(expected), expected);
  }

  /** The month that the money of a monitoring form is of, where the money does not say it. */
  void month(@Nullable Integer stated) {
    month = month == null ? stated : month;
  }

  @Nullable Integer month() {
    return month;
  }

  /** Labels of sources that are none of the usual rows and do not make the total true. */
  List<String> uncounted() {
    return rows.uncounted();
  }
}
