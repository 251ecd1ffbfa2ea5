package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.PeriodTarget;
import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.level.LevelLabel;
import io.districtbudget.documents.level.LevelVocabulary;
import io.districtbudget.documents.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 绩效指标 (the indicator table): rows under their heads; a label covers the rows below it. */
final class GridIndicators {

  private static final Pattern TOTAL =
      Pattern.compile("(?:总分|总得分|得分合计|自评总?得?分|自评得分|总计|合计)(?:\\(.*\\))?:?");
  private static final Pattern PERIOD = Pattern.compile(".*(?:长期|中期|实施期).*");
  private static final Pattern OF_YEAR = Pattern.compile(".*年度.*(?:指标|目标).*");
  private static final Pattern POINTS =
      Pattern.compile("\\(?\\d{1,3}(?:\\.\\d+)?(?:[-~—至]\\d{1,3}(?:\\.\\d+)?)?分?\\)?分?$");
  private static final Pattern RANGE =
      Pattern.compile(".*\\(\\d{1,3}-\\d{1,3}\\)?分?\\)?分?|.*\\(\\d{1,3}\\)分");
  private static final Pattern LEVEL = Pattern.compile(".{1,10}(?:指标|目标)(?:\\(.*\\)分?)?");
  private static final Pattern SIGN =
      Pattern.compile("[≥≤><=＝＞＜≧≦]+|约|大于等于|小于等于|大于|小于|等于|不[低少小]于|不[高多大]于|不超过|至[少多]");
  private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");
  private static final Pattern SIGNED =
      Pattern.compile("(?:" + SIGN.pattern() + ")?\\s*" + NUMBER.pattern());
  private static final Pattern EXECUTION =
      Pattern.compile("(?:项目|资金)?(?:预算|资金)(?:资金)?执行(?:率|情况)?(?:指标)?(?:\\(.*\\))?分?");
  private static final String SATISFACTION = "服务对象满意度指标";
  private static final Pattern SCORED = Pattern.compile(".*(?:得分|自评).*");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:第?\\d{1,3}页?[/,]?)?(?:共?\\d{1,3}页)(?:第\\d{1,3}页)?|\\d{1,3}/\\d{1,3}|[-—–]\\d{1,3}[-—–]");

  private final LevelVocabulary vocabulary;
  private final GridLog log;
  private final boolean monitored;
  private final List<FormIndicator> rows = new ArrayList<>();
  private final List<PeriodTarget> period = new ArrayList<>();
  private @Nullable Columns<IndicatorColumn> columns;
  private @Nullable String head;
  private boolean ofPeriod;
  private boolean ofBothPeriods;
  private boolean again;
  private final Set<String> seen = new HashSet<>();
  private @Nullable GridRow execution;
  private boolean irregular;
  private boolean unusual;
  private @Nullable String level1;
  private @Nullable String level2;
  private @Nullable String total;
  private @Nullable Integer month;
  private boolean ended;
  private List<Integer> reasons = List.of();
  private List<Integer> remarks = List.of();
  private ProgressColumns progress = new ProgressColumns();

  GridIndicators(Framework framework, FormKind kind, GridLog log) {
    this.vocabulary = new LevelVocabulary(framework);
    this.monitored = kind == FormKind.MONITORING;
    this.log = log;
  }

  /**
   * @param periods whether the goals tell the whole period from the year, so that two tables may
   *     too
   */
  void head(GridRow row, boolean periods) {
    ofBothPeriods = periods;
    Columns<IndicatorColumn> found = IndicatorColumn.of(row);
    String words = row.text();
    if (words.equals(head) && !ended) {
      unusual = true;
      again = true;
      return;
    }
    head = words;
    columns = found;
    reasons = IndicatorColumn.all(row, IndicatorColumn.REASON);
    remarks = remarks(row, found);
    ofPeriod = period(row, found.place(IndicatorColumn.LEVEL1));
    unusual |= ofPeriod || found.twice() || found.has(IndicatorColumn.SIGN);
    unusual |= found.has(IndicatorColumn.UNIT) || !IndicatorColumn.usual(row);
    int weight = found.place(IndicatorColumn.WEIGHT);
    unusual |= weight >= 0 && weight < found.place(IndicatorColumn.TARGET);
    unusual |= !found.ascending(IndicatorColumn.TARGET, IndicatorColumn.ACTUAL);
    unusual |= !found.ascending(IndicatorColumn.WEIGHT, IndicatorColumn.SCORE);
    boolean targets = found.has(IndicatorColumn.TARGET) || found.has(IndicatorColumn.ADJUSTED);
    irregular |= found.twice() || !targets;
    level1 = null;
    level2 = null;
    ended = false;
    progress = new ProgressColumns();
    for (GridCell cell : monitored ? row.filled() : List.<GridCell>of()) {
      month = month == null ? Months.last(cell.compact()) : month;
    }
  }

  /** Beside an adjusted target the first one is a remark. */
  private static List<Integer> remarks(GridRow row, Columns<IndicatorColumn> found) {
    List<Integer> places = new ArrayList<>();
    if (found.has(IndicatorColumn.ADJUSTED) && found.has(IndicatorColumn.TARGET)) {
      places.add(found.place(IndicatorColumn.TARGET));
    }
    places.addAll(IndicatorColumn.all(row, IndicatorColumn.REMARK));
    return places;
  }

  /** Whether the label before the levels, in whatever column, is of the whole period. */
  private static boolean period(GridRow row, int levels) {
    return row.filled().stream()
        .filter(cell -> cell.column() < levels)
        .anyMatch(cell -> PERIOD.matcher(cell.compact()).matches());
  }

  /** A row below the head: an indicator, labels alone, a leftover, the total, or text outside. */
  void read(GridRow row) {
    GridCell first = row.filled().get(0);
    Columns<IndicatorColumn> heads = columns;
    if (heads == null) {
      return;
    }
    if (monitored && progress.take(row, heads.place(IndicatorColumn.NAME))) {
      return;
    }
    if (page(row)) {
      unusual = true;
      log.outside("页码", row);
    } else if (EXECUTION.matcher(label(row, heads)).matches()) {
      unusual = true;
      execution = row;
    } else if (TOTAL.matcher(first.compact()).matches()) {
      total(row, heads);
      ended = true;
    } else if (ended || outside(row, heads)) {
      irregular |= ended && indicates(row, heads);
      ended = true;
      log.outside("绩效指标", row);
    } else {
      parted(row, heads.place(IndicatorColumn.LEVEL1));
      place(row, heads);
      indicator(row, heads);
    }
  }

  private static String label(GridRow row, Columns<IndicatorColumn> heads) {
    return new GridCell(0, row.at(heads.place(IndicatorColumn.LEVEL1))).compact();
  }

  /** Hands over the points of the execution, where they stand among the indicators. */
  void execution(GridMoney money) {
    GridRow row = execution;
    Columns<IndicatorColumn> heads = columns;
    if (row != null && heads != null) {
      money.execution(
          Numbers.withoutPoints(text(row, heads.place(IndicatorColumn.WEIGHT))),
          Numbers.withoutPoints(text(row, heads.place(IndicatorColumn.SCORE))));
    }
  }

  /** Under the same head again, levels that begin anew are a table of their own. */
  private void anew(String label) {
    boolean second = again && seen.contains(label) && !label.equals(level1);
    if (second && ofBothPeriods && period.isEmpty()) {
      rows.forEach(r -> period.add(new PeriodTarget(r.level1(), r.level2(), r.name(), r.target())));
      rows.clear();
      seen.clear();
    } else {
      irregular |= second;
    }
    again = false;
    seen.add(label);
  }

  /** A label before the levels begins the rows of the other period. */
  private void parted(GridRow row, int levels) {
    boolean before = ofPeriod;
    if (period(row, levels)) {
      ofPeriod = true;
    } else if (row.filled().stream().anyMatch(c -> c.column() < levels && ofYear(c))) {
      ofPeriod = false;
    }
    if (before != ofPeriod) {
      unusual = true;
      again = false;
      seen.clear();
    }
  }

  private static boolean ofYear(GridCell cell) {
    return OF_YEAR.matcher(cell.compact()).matches();
  }

  /** Whether the row is the foot of a page. */
  static boolean page(GridRow row) {
    List<GridCell> filled = row.filled();
    return filled.size() == 1 && PAGE.matcher(filled.get(0).compact()).matches();
  }

  /** What stands below a table: too short for a row, or a key of its own with nothing measured. */
  private boolean outside(GridRow row, Columns<IndicatorColumn> heads) {
    if (row.cells().size() <= Math.max(1, heads.place(IndicatorColumn.LEVEL2))) {
      return true;
    }
    GridCell first = row.filled().get(0);
    int levels = heads.place(IndicatorColumn.LEVEL1);
    boolean key = first.column() <= levels && vocabulary.exact(first.text()) == null;
    boolean named = !row.at(heads.place(IndicatorColumn.NAME)).isEmpty();
    boolean measured = named && !row.at(heads.place(IndicatorColumn.TARGET)).isEmpty();
    boolean labelled = first.column() == levels && LEVEL.matcher(first.compact()).matches();
    return key && !measured && !labelled;
  }

  /** Whether a row is an indicator, wherever it stands. */
  private static boolean indicates(GridRow row, Columns<IndicatorColumn> heads) {
    return row.filled().get(0).column() >= heads.place(IndicatorColumn.LEVEL1)
        && !row.at(heads.place(IndicatorColumn.NAME)).isEmpty()
        && !row.at(heads.place(IndicatorColumn.TARGET)).isEmpty();
  }

  /** A label is known by its column; one of level 1 begins a new level 2. */
  private void place(GridRow row, Columns<IndicatorColumn> heads) {
    String one = Blanks.label(row.at(heads.place(IndicatorColumn.LEVEL1)));
    String two = Blanks.label(row.at(heads.place(IndicatorColumn.LEVEL2)));
    unusual |= RANGE.matcher(new GridCell(0, one).compact()).matches();
    if (!one.isEmpty()) {
      String word = word(one, 1);
      anew(word);
      level1 = word;
      level2 = vocabulary.framework().only(word);
      irregular |= vocabulary.exact(word) == null;
    }
    if (!two.isEmpty()) {
      String shortened = shortened(two);
      String word = shortened == null ? word(two, 2) : shortened;
      boolean known = vocabulary.exact(word) != null;
      unusual |= shortened != null;
      boolean named = level2 != null && !row.at(heads.place(IndicatorColumn.NAME)).isEmpty();
      boolean idle =
          row.filled().get(row.filled().size() - 1).column() <= heads.place(IndicatorColumn.LEVEL2);
      irregular |= !known && !named && !idle;
      level2 = known ? word : level2;
    }
  }

  /** 经济效益 for 经济效益指标, 满意度 for the one level of satisfaction. */
  private @Nullable String shortened(String printed) {
    if (vocabulary.exact(printed) != null) {
      return null;
    }
    boolean satisfaction = new GridCell(0, printed).compact().matches("(?:服务对象|社会公众)?满意度");
    LevelLabel stem =
        satisfaction ? vocabulary.exact(SATISFACTION) : vocabulary.withoutSuffix(printed);
    return stem == null || stem.rank() != 2 ? null : stem.word();
  }

  private String word(String printed, int rank) {
    LevelLabel label = vocabulary.exact(printed);
    String plain = withoutPoints(printed);
    label = label == null ? vocabulary.exact(plain) : label;
    label = label == null && rank == 1 ? vocabulary.withoutSuffix(plain) : label;
    if (label == null) {
      return plain;
    }
    String word = Objects.requireNonNullElse(label.word(), plain);
    boolean upper = rank == 1 && label.rank() == 2;
    return upper ? vocabulary.framework().upper(word) : word;
  }

  /** 产出指标(40-50)分 without its points. */
  static String withoutPoints(String printed) {
    return POINTS.matcher(new GridCell(0, printed).compact()).replaceFirst("");
  }

  private void indicator(GridRow row, Columns<IndicatorColumn> heads) {
    String printed = row.at(heads.place(IndicatorColumn.NAME));
    String target = target(row, heads);
    boolean template = Blanks.leftover(printed);
    boolean values =
        row.filled().stream()
            .filter(cell -> cell.column() > heads.place(IndicatorColumn.NAME))
            .map(GridCell::text)
            .anyMatch(text -> template ? !Blanks.idle(text) : !Blanks.none(text));
    if (printed.isEmpty() && !values) {
      unusual = true;
    } else if (template && !values) {
      unusual = true;
      log.leftover(row);
    } else if (printed.isEmpty() || (target == null && !values)) {
      irregular = true;
    } else if (ofPeriod) {
      period.add(new PeriodTarget(level1, level2, Blanks.name(printed), target));
    } else {
      irregular |= level1 == null;
      rows.add(filled(row, heads, Blanks.name(printed), target));
      String whole = text(row, heads.place(IndicatorColumn.PERIOD_TARGET));
      if (whole != null) {
        period.add(new PeriodTarget(level1, level2, Blanks.name(printed), whole));
      }
    }
  }

  private FormIndicator filled(
      GridRow row, Columns<IndicatorColumn> heads, String name, @Nullable String target) {
    return new FormIndicator(
        level1,
        level2,
        name,
        target,
        monitored ? null : actual(row, heads),
        points(row, heads.place(IndicatorColumn.WEIGHT)),
        points(row, heads.place(IndicatorColumn.SCORE)),
        monitored ? progress.reason(row, joined(row, reasons)) : joined(row, reasons),
        joined(row, remarks),
        monitored ? progress.of(row, heads) : null);
  }

  /** The month that the heads of a monitoring form name, or null. */
  @Nullable Integer month() {
    return month;
  }

  /** Sign, number and unit may stand in columns of their own, in any order. */
  private static @Nullable String target(GridRow row, Columns<IndicatorColumn> heads) {
    String adjusted = text(row, heads.place(IndicatorColumn.ADJUSTED));
    String value = adjusted == null ? text(row, heads.place(IndicatorColumn.TARGET)) : adjusted;
    if (value == null) {
      return null;
    }
    String sign = row.at(heads.place(IndicatorColumn.SIGN));
    String unit = row.at(heads.place(IndicatorColumn.UNIT));
    boolean bare = NUMBER.matcher(value).matches();
    String signed = bare && SIGN.matcher(sign).matches() ? sign + value : value;
    return SIGNED.matcher(value).matches() && !Blanks.none(unit) ? signed + unit : signed;
  }

  /** A bare actual value is in the unit of its row. */
  private static @Nullable String actual(GridRow row, Columns<IndicatorColumn> heads) {
    String value = text(row, heads.place(IndicatorColumn.ACTUAL));
    String unit = row.at(heads.place(IndicatorColumn.UNIT));
    boolean bare = value != null && NUMBER.matcher(value).matches() && !Blanks.none(unit);
    return bare ? value + unit : value;
  }

  private @Nullable BigDecimal points(GridRow row, int column) {
    String text = text(row, column);
    BigDecimal points = text == null ? null : Numbers.score(text);
    irregular |= text != null && points == null;
    return points;
  }

  /** What stands in several columns of one meaning, such as causes and remedies. */
  private static @Nullable String joined(GridRow row, List<Integer> places) {
    List<String> texts = new ArrayList<>();
    for (int place : places) {
      String text = text(row, place);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts.isEmpty() ? null : String.join("；", texts);
  }

  private static @Nullable String text(GridRow row, int column) {
    String text = row.at(column);
    return Blanks.none(text) ? null : text;
  }

  /** One number beside 合计 is the sum of the weights, unless it stands under the scores. */
  private void total(GridRow row, Columns<IndicatorColumn> heads) {
    List<GridCell> numbers =
        row.filled().stream().filter(cell -> Numbers.score(cell.text()) != null).toList();
    if (numbers.isEmpty()) {
      return;
    }
    GridCell last = numbers.get(numbers.size() - 1);
    String scored = row.at(heads.place(IndicatorColumn.SCORE));
    String weighed = row.at(heads.place(IndicatorColumn.WEIGHT));
    boolean aligned =
        numbers.size() == 1 || !heads.has(IndicatorColumn.WEIGHT) || Numbers.score(weighed) != null;
    if (aligned && Numbers.score(scored) != null) {
      total = scored;
    } else if (numbers.size() > 1 || only(row, heads)) {
      total = last.text();
    }
  }

  /** Whether a number alone can only be the score. */
  private static boolean only(GridRow row, Columns<IndicatorColumn> heads) {
    boolean scored = SCORED.matcher(row.filled().get(0).compact()).matches();
    return heads.has(IndicatorColumn.SCORE) && (scored || !heads.has(IndicatorColumn.WEIGHT));
  }

  List<FormIndicator> rows() {
    return rows;
  }

  List<PeriodTarget> period() {
    return period;
  }

  @Nullable String total() {
    return total;
  }

  /** Whether any row does not fit under the heads, so that this table is none of cells in order. */
  boolean irregular() {
    return irregular;
  }

  boolean unusual() {
    return unusual;
  }

  boolean lacks(IndicatorColumn column) {
    return columns != null && !columns.has(column);
  }
}
