package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.Change;
import io.districtbudget.documents.document.budget.Statement;
import io.districtbudget.documents.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures that sentences state: what stands before a number says what it is about. A change against
 * the year before belongs to the figure before it in the same clause.
 */
final class FigureReading {

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final Pattern CLAUSE_END = Pattern.compile("[。；;]");
  private static final Pattern NONE_OF_STATE_CAPITAL = Pattern.compile("无国有资本经营预算[^,。]{0,20}安排");
  private static final String CAUSE = "(?:[,:]?(?:其)?主要原因(?:是由于|是因为|由于|是|为|:)?([^。;；]+))?";
  private static final String YEAR_BEFORE =
      "(?:(20\\d{2})年|上年|上一年|去年|上年度)(?:度)?(?:同口径)?(?:部门)?(?:年初)?(?:预算|执行)?(?:安排)?(?:数)?(?:相比)?,?";
  private static final Pattern MOVED =
      Pattern.compile(
          "(?:同比|(?:[比较与和同]|相比)"
              + YEAR_BEFORE
              + ")(?:预算)?(?:总体)?(增加|增长|减少|下降|降低|增|减)(?:了)?(?:支出)?(?:预算)?"
              + FigureWords.NUMBER
              + "(?:\\((?:同比)?(?:增长|下降|增加|减少|降低|增幅|降幅)?(?:为)?(\\d[\\d,]*(?:\\.\\d+)?)%\\)|\\([^)]*\\))?"
              + "(?:,(?:同比)?(?:增长|下降|增加|减少|降低|增幅|降幅)(?:率|比例)?(?:了|为)?(\\d[\\d,]*(?:\\.\\d+)?)%)?"
              + CAUSE);
  private static final Pattern SAME =
      Pattern.compile(
          "[与和比同较]" + YEAR_BEFORE + "(?:总体)?(?:基本)?(?:持平|相同|一致|无增减|无变化|保持不变)#*" + CAUSE);

  private final List<Statement> statements = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  private final @Nullable Integer fiscalYear;

  /**
   * @param fiscalYear of the document, behind which 上年 lies
   */
  FigureReading(@Nullable Integer fiscalYear) {
    this.fiscalYear = fiscalYear;
  }

  List<Statement> statements() {
    return List.copyOf(statements);
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  void read(String paragraph) {
    for (String clause : CLAUSE_END.split(Texts.compact(paragraph))) {
      if (!clause.isBlank()) {
        readClause(clause);
      }
    }
  }

  private void readClause(String clause) {
    List<Placed> found = ofOneSubject(figures(clause));
    found.stream().map(Placed::statement).filter(FigureReading::exact).forEach(statements::add);
    compare(clause, found, MOVED.matcher(clause), true);
    compare(clause, found, SAME.matcher(withoutBrackets(clause)), false);
  }

  /** What stands in brackets blanked out, so that every place stays where it is. */
  private static String withoutBrackets(String clause) {
    return IN_BRACKETS.matcher(clause).replaceAll(found -> "#".repeat(found.group().length()));
  }

  /** A figure and where in its clause it stands. */
  private record Placed(int at, int end, Statement statement) {

    boolean function() {
      return statement.code().equals("FUNCTION");
    }
  }

  /** Behind an item of the classification stands what its money is for: no figures of the whole. */
  private static List<Placed> ofOneSubject(List<Placed> found) {
    found.sort(Comparator.comparingInt(Placed::at));
    int item = found.stream().filter(Placed::function).mapToInt(Placed::at).min().orElse(-1);
    return found.stream()
        .filter(placed -> item < 0 || placed.at() <= item || placed.function())
        .toList();
  }

  private static List<Placed> figures(String clause) {
    List<Placed> found = new ArrayList<>();
    for (FigureWords.Figure figure : FigureWords.MONEY) {
      Matcher matcher = figure.pattern().matcher(clause);
      while (matcher.find()) {
        Statement statement = money(figure.code(), matcher, clause);
        add(found, new Placed(matcher.start(), matcher.end(), statement));
      }
    }
    FigureWords.COUNTS.forEach(
        (code, pattern) -> count(found, clause, code, pattern.matcher(clause)));
    Matcher none = NONE_OF_STATE_CAPITAL.matcher(clause);
    if (none.find()) {
      Statement statement =
          new Statement("STATE_CAPITAL", null, "无", new BigDecimal("0.00"), BigDecimal.ONE, clause);
      found.add(new Placed(none.start(), none.end(), statement));
    }
    return found;
  }

  /** One number is one figure of a code, whichever of its wordings finds it. */
  private static void add(List<Placed> found, Placed figure) {
    boolean known =
        found.stream()
            .anyMatch(
                other ->
                    other.end() == figure.end()
                        && other.statement().code().equals(figure.statement().code()));
    if (!known) {
      found.add(figure);
    }
  }

  private static void count(List<Placed> found, String clause, String code, Matcher matcher) {
    if (matcher.find()) {
      String number = matcher.group(1);
      BigDecimal count = new BigDecimal(number);
      Statement statement = new Statement(code, null, number + "个", count, BigDecimal.ONE, clause);
      found.add(new Placed(matcher.start(), matcher.end(), statement));
    }
  }

  /** Less than 分 is no figure of a budget; its text stays in the section. */
  private static boolean exact(Statement statement) {
    return statement.value().scale() <= 2 && statement.precision().scale() <= 2;
  }

  private static Statement money(String code, Matcher matcher, String clause) {
    int groups = matcher.groupCount();
    String number = matcher.group(groups - 1);
    String unit = matcher.group(groups);
    String subject = groups > 2 ? matcher.group(1) : null;
    return new Statement(
        code, subject, number + unit, yuan(number, unit), precision(number, unit), clause);
  }

  private void compare(String clause, List<Placed> found, Matcher matcher, boolean moved) {
    while (matcher.find()) {
      Statement subject = null;
      for (Placed placed : found) {
        boolean before = placed.at() < matcher.start();
        boolean aside = aside(clause, placed.at(), matcher.start());
        subject = before && !aside ? placed.statement() : subject;
      }
      Integer year = year(matcher.group(1));
      if (subject != null && year != null) {
        changes.add(
            moved ? moved(subject, year, matcher, clause) : same(subject, year, matcher, clause));
      }
    }
  }

  /** Whether a figure stands in brackets that are closed before the change. */
  private static boolean aside(String clause, int at, int change) {
    int depth = 0;
    for (int i = at; i < change; i++) {
      depth += clause.charAt(i) == '(' ? 1 : clause.charAt(i) == ')' ? -1 : 0;
      if (depth < 0) {
        return true;
      }
    }
    return false;
  }

  /** 上年 is the one before the fiscal year; without that it is none. */
  private @Nullable Integer year(@Nullable String printed) {
    if (printed != null) {
      return Integer.valueOf(printed);
    }
    return fiscalYear == null ? null : Integer.valueOf(fiscalYear - 1);
  }

  private static Change moved(Statement subject, int year, Matcher matcher, String clause) {
    boolean up = matcher.group(2).startsWith("增");
    String number = matcher.group(3);
    String unit = matcher.group(4);
    String percent = matcher.group(5) == null ? matcher.group(6) : matcher.group(5);
    return new Change(
        subject.code(),
        subject.subject(),
        year,
        up ? "INCREASE" : "DECREASE",
        yuan(number, unit),
        precision(number, unit),
        percent == null ? null : new BigDecimal(percent.replace(",", "")),
        matcher.group(7),
        clause);
  }

  private static Change same(Statement subject, int year, Matcher matcher, String clause) {
    return new Change(
        subject.code(),
        subject.subject(),
        year,
        "EQUAL",
        new BigDecimal("0.00"),
        subject.precision(),
        null,
        matcher.group(2) == null ? null : clause.substring(matcher.start(2), matcher.end(2)),
        clause);
  }

  static BigDecimal yuan(String number, String unit) {
    return plain(new BigDecimal(number.replace(",", "")).multiply(factor(unit)));
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 2 ? stripped.setScale(2) : stripped;
  }

  static BigDecimal precision(String number, String unit) {
    int scale = new BigDecimal(number.replace(",", "")).scale();
    return plain(BigDecimal.ONE.movePointLeft(scale).multiply(factor(unit)));
  }

  private static BigDecimal factor(@Nullable String unit) {
    return PrintedAmount.factor(unit);
  }
}
