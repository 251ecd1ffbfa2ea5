package io.districtbudget.form.departmentbudget;

import io.districtbudget.form.document.budget.Change;
import io.districtbudget.form.document.budget.Statement;
import io.districtbudget.form.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Figures that sentences state: what stands before a number says what it is about. A change against
 * the year before belongs to the figure before it in the same clause.
 */
final class FigureReading {

  private static final String NUMBER = "(-?\\d[\\d,]*(?:\\.\\d+)?)(万元|亿元|元)";
  private static final Map<String, Pattern> MONEY = new LinkedHashMap<>();
  private static final Map<String, Pattern> COUNTS = new LinkedHashMap<>();

  static {
    money("REVENUE_TOTAL", "(?:预算收入总额|收入预算总额|收入总额|收入总计|(?<=[局委会办处院心所校府道镇队门位])收入预算)(?:为|:)?");
    money("EXPENDITURE_TOTAL", "(?:预算支出总额|支出预算总额|支出总额|支出总计|(?<=[局委会办处院心所校府道镇队门位])支出预算)(?:为|:)?");
    money("APPROPRIATION_TOTAL", "(?<!一般公共预算)财政拨款支出预算(?:总额)?(?:为|:)?");
    money("GENERAL_PUBLIC", "一般公共预算(?:财政)?(?:拨款)?支出预算(?:为|:)?");
    money("GOVERNMENT_FUNDS", "政府性基金(?:预算)?(?:财政)?(?:拨款)?支出预算(?:为|:)?");
    money("STATE_CAPITAL", "国有资本经营预算(?:财政)?(?:拨款)?支出预算(?:为|:)?");
    money("BASIC", "(?<!一般公共预算)基本支出预算(?:为|:)?");
    money("PROJECT", "(?<!涉及)项目支出预算(?:为|:)?");
    money("FUNCTION", "[“\"]([^”\"]{2,60})[”\"](?:科目)?(?:预算)?(?:为)?");
    money("THREE_PUBLIC_TOTAL", "[“\"]?三公[”\"]?经费(?:财政拨款)?预算(?:数)?(?:合计)?(?:为|:)?");
    money("ABROAD", "因公出国\\(境\\)费(?:用)?(?:预算)?(?:为|:)?");
    money("VEHICLES", "公务用车购置及运行(?:维护)?费(?:预算)?(?:为|:)?");
    money("VEHICLE_PURCHASE", "公务用车购置费(?:预算)?(?:为|:)?");
    money("VEHICLE_RUNNING", "公务用车运行(?:维护)?费(?:预算)?(?:为|:)?");
    money("RECEPTION", "公务接待费(?:预算)?(?:为|:)?");
    money("OPERATING_COST", "机关运行经费(?:财政拨款)?预算(?:数)?(?:为|:)?");
    money("PROCUREMENT_TOTAL", "(?<!面向中小企业预留)政府采购预算(?:总额)?(?:为|:)?");
    money("PROCUREMENT_GOODS", "政府采购货物(?:类)?预算(?:为|:)?");
    money("PROCUREMENT_WORKS", "政府采购工程(?:类)?预算(?:为|:)?");
    money("PROCUREMENT_SERVICES", "政府采购服务(?:类)?预算(?:为|:)?");
    money("RESERVED_SMALL_AND_MEDIUM", "中小企业预留(?:的)?政府采购(?:项目)?预算(?:金额)?(?:为|:)?");
    money("RESERVED_SMALL_AND_MICRO", "小型和微型企业(?:的)?(?:政府采购)?(?:项目)?预算(?:金额)?(?:为|:)?");
    money("TARGET_MONEY", "涉及(?:项目)?(?:支出)?(?:预算)?资金(?:为|:)?");
    COUNTS.put("TARGET_UNITS", Pattern.compile("(\\d+)个(?:基层)?预算单位(?:开展|编报)"));
    COUNTS.put("TARGET_PROJECTS", Pattern.compile("绩效目标的?项目(?:共|为)?(\\d+)个"));
  }

  private static final Pattern CLAUSE_END = Pattern.compile("[。；;]");
  private static final Pattern NONE_OF_STATE_CAPITAL = Pattern.compile("无国有资本经营预算[^,。]{0,20}安排");
  private static final String CAUSE = "(?:[,:]?(?:其)?主要原因(?:是由于|是因为|由于|是|为|:)?([^。;；]+))?";
  private static final Pattern MOVED =
      Pattern.compile(
          "比(20\\d{2})年(?:预算)?(?:数)?(增加|增长|减少|下降)"
              + NUMBER
              + "(?:\\([^)]*\\))?(?:,(?:增长|下降|增加|减少|降低)(\\d[\\d,]*(?:\\.\\d+)?)%)?"
              + CAUSE);
  private static final Pattern SAME =
      Pattern.compile("[与和比](20\\d{2})年(?:预算)?(?:数)?(?:相比)?(?:基本)?持平" + CAUSE);

  private final List<Statement> statements = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();

  private static void money(String code, String before) {
    MONEY.put(code, Pattern.compile(before + NUMBER));
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
    List<Placed> found = figures(clause);
    found.sort(Comparator.comparingInt(Placed::at));
    found.stream().map(Placed::statement).filter(FigureReading::exact).forEach(statements::add);
    compare(clause, found, MOVED.matcher(clause), true);
    compare(clause, found, SAME.matcher(clause.replaceAll("\\([^)]*\\)", "")), false);
  }

  /** A figure and where in its clause it stands. */
  private record Placed(int at, Statement statement) {}

  private static List<Placed> figures(String clause) {
    List<Placed> found = new ArrayList<>();
    MONEY.forEach(
        (code, pattern) -> {
          Matcher matcher = pattern.matcher(clause);
          while (matcher.find()) {
            found.add(new Placed(matcher.start(), money(code, matcher, clause)));
          }
        });
    COUNTS.forEach(
        (code, pattern) -> {
          Matcher matcher = pattern.matcher(clause);
          if (matcher.find()) {
            BigDecimal count = new BigDecimal(matcher.group(1));
            found.add(
                new Placed(
                    matcher.start(),
                    new Statement(
                        code, null, matcher.group(1) + "个", count, BigDecimal.ONE, clause)));
          }
        });
    Matcher none = NONE_OF_STATE_CAPITAL.matcher(clause);
    if (none.find()) {
      found.add(
          new Placed(
              none.start(),
              new Statement(
                  "STATE_CAPITAL", null, "无", new BigDecimal("0.00"), BigDecimal.ONE, clause)));
    }
    return found;
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
        subject = placed.at() < matcher.start() || !moved ? placed.statement() : subject;
      }
      if (subject != null) {
        changes.add(moved ? moved(subject, matcher, clause) : same(subject, matcher, clause));
      }
    }
  }

  private static Change moved(Statement subject, Matcher matcher, String clause) {
    boolean up = matcher.group(2).startsWith("增");
    String number = matcher.group(3);
    String unit = matcher.group(4);
    String percent = matcher.group(5);
    return new Change(
        subject.code(),
        subject.subject(),
        Integer.parseInt(matcher.group(1)),
        up ? "INCREASE" : "DECREASE",
        yuan(number, unit),
        precision(number, unit),
        percent == null ? null : new BigDecimal(percent.replace(",", "")),
        matcher.group(6),
        clause);
  }

  private static Change same(Statement subject, Matcher matcher, String clause) {
    return new Change(
        subject.code(),
        subject.subject(),
        Integer.parseInt(matcher.group(1)),
        "EQUAL",
        new BigDecimal("0.00"),
        subject.precision(),
        null,
        matcher.group(2),
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
    if ("亿元".equals(unit)) {
      return BigDecimal.valueOf(100_000_000);
    }
    return PrintedAmount.factor(unit);
  }
}
