package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.BudgetTableKind;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The printed words of department budgets: headings, heads of tables, units. All compact. */
public final class BudgetWords {

  static final String ORDINAL =
      "(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\)|\\d{1,2}[、.](?!\\d))";

  private static final String UNIT_OF_MONEY = "(?:金额|货币|计量)?单位[:：]?(?:人民币)?(亿元|千元|万元|元)\\)?";
  private static final Pattern MONEY_UNIT = Pattern.compile("\\(?" + UNIT_OF_MONEY);
  private static final Pattern MONEY_UNIT_BEHIND = Pattern.compile(".{1,50}?[(]?" + UNIT_OF_MONEY);
  private static final Pattern COVER = Pattern.compile("(?:预算)?主管部门[:：](.+)");
  private static final Pattern COVER_UNIT = Pattern.compile("预算单位(?:名称)?[:：](.+)");
  private static final Pattern FILLED_BY =
      Pattern.compile(
          "(?:编制|填报|填制|预算|部门|单位)(?:部门|单位|名称)[:：](.*?)(?:\\(?(?:金额|货币|计量)?单位[:：].{1,6}元\\)?)?");
  private static final Pattern HEADING =
      Pattern.compile(
          "[^。;；,，]{0,40}(?:预算|收支|收入|支出|经费)[^。;；,，]{0,12}表(?:\\([^)]*\\)|(?:金额)?单位[:：]?(?:人民币)?[万千亿]?元)*");
  private static final Pattern SECTION =
      Pattern.compile("[^。;；:：]{0,40}(?:主要职能|主要职责|机构设置|名词解释|编制说明|情况说明)");
  private static final Pattern OWNER =
      Pattern.compile(
          "(.{2,40}?)的?(?:主要职能|主要职责|机构设置|概况|基本情况|职责|职能|职能简介)"
              + "|(.{2,40}?)的?20\\d{2}年.{0,12}?(?:编制说明|情况说明)");
  private static final Pattern THREE_PUBLIC = Pattern.compile("三公.?经费[^|]{0,12}(?:数|合计)(?:[|]|$)");
  private static final Pattern LISTED = Pattern.compile(ORDINAL + ".*");
  private static final Pattern OTHER_TABLE = Pattern.compile("绩效|项目|明细|决算");
  private static final Pattern FINAL =
      Pattern.compile("[^。;；,，]{0,40}决算[^。;；,，]{0,16}表(?:\\([^)]*\\))?");
  private static final int LONGEST_HEADING = 60;

  private BudgetWords() {}

  /** Whether the first cell of a line is one of these words, so that it continues no other line. */
  public static boolean known(String compact) {
    return MONEY_UNIT.matcher(compact).matches()
        || COVER.matcher(compact).matches()
        || COVER_UNIT.matcher(compact).matches()
        || (FILLED_BY.matcher(compact).matches() && moneyUnitBehind(compact) != null)
        || (compact.length() <= LONGEST_HEADING && heading(compact) != null)
        || SECTION.matcher(compact).matches();
  }

  /** The table that a heading names. */
  static @Nullable BudgetTableKind heading(String compact) {
    boolean table =
        compact.length() <= LONGEST_HEADING
            && HEADING.matcher(compact).matches()
            && !OTHER_TABLE.matcher(compact).find();
    return table ? kind(compact) : null;
  }

  private static @Nullable BudgetTableKind kind(String text) {
    if (text.contains("三公")) {
      return BudgetTableKind.THREE_PUBLIC_EXPENSES;
    }
    if (text.contains("财政拨款") && text.contains("收支")) {
      return BudgetTableKind.APPROPRIATIONS;
    }
    if (text.contains("经济分类") || text.contains("基本支出")) {
      return BudgetTableKind.BASIC_EXPENDITURE;
    }
    if (text.contains("政府性基金")) {
      return BudgetTableKind.GOVERNMENT_FUNDS;
    }
    if (text.contains("国有资本")) {
      return BudgetTableKind.STATE_CAPITAL;
    }
    if (text.contains("一般公共预算")) {
      return BudgetTableKind.GENERAL_PUBLIC_BUDGET;
    }
    if (text.contains("收支")) {
      return BudgetTableKind.REVENUE_AND_EXPENDITURE;
    }
    if (text.contains("收入")) {
      return BudgetTableKind.REVENUE;
    }
    return text.contains("支出") ? BudgetTableKind.EXPENDITURE : null;
  }

  /** The table that the first lines of a head tell, for tables whose heading was lost. */
  static @Nullable BudgetTableKind head(Line line) {
    List<String> words = line.cells().stream().map(Cell::compact).toList();
    String all = words.stream().collect(Collectors.joining("|"));
    if (words.size() < 2 || line.cells().stream().anyMatch(TableRows::amount)) {
      return null;
    }
    if (THREE_PUBLIC.matcher(all).find() || words.contains("公务接待费")) {
      return BudgetTableKind.THREE_PUBLIC_EXPENSES;
    }
    if (words.contains("财政拨款收入") && words.contains("财政拨款支出")) {
      return BudgetTableKind.APPROPRIATIONS;
    }
    if (words.contains("本年收入") && words.contains("本年支出")) {
      return BudgetTableKind.REVENUE_AND_EXPENDITURE;
    }
    return ofOneSide(words, all);
  }

  private static @Nullable BudgetTableKind ofOneSide(List<String> words, String all) {
    if (all.contains("经济分类") || words.contains("一般公共预算基本支出")) {
      return BudgetTableKind.BASIC_EXPENDITURE;
    }
    if (words.contains("政府性基金预算支出")) {
      return BudgetTableKind.GOVERNMENT_FUNDS;
    }
    if (words.contains("国有资本经营预算支出")) {
      return BudgetTableKind.STATE_CAPITAL;
    }
    if (words.contains("一般公共预算支出")) {
      return BudgetTableKind.GENERAL_PUBLIC_BUDGET;
    }
    if (words.contains("收入预算")) {
      return BudgetTableKind.REVENUE;
    }
    return words.contains("支出预算") ? BudgetTableKind.EXPENDITURE : null;
  }

  /** Whether the heading is that of a table of final accounts. */
  static boolean finalAccounts(Line line) {
    String compact = line.onlyCell();
    return compact.length() <= LONGEST_HEADING
        && FINAL.matcher(compact).matches()
        && !listed(compact);
  }

  /** 元, 千元, 万元 or 亿元 when the line is a table's “单位：” line, also behind whose table it is. */
  static @Nullable String moneyUnit(Line line) {
    for (Cell cell : line.cells()) {
      String unit = whole(MONEY_UNIT, cell.compact());
      if (unit == null && FILLED_BY.matcher(cell.compact()).matches()) {
        unit = whole(MONEY_UNIT_BEHIND, cell.compact());
      }
      if (unit != null) {
        return unit;
      }
    }
    return null;
  }

  /** The unit of money that the heading of a table names behind it, in brackets or not. */
  static @Nullable String moneyUnitBehind(String compact) {
    return whole(MONEY_UNIT_BEHIND, compact);
  }

  private static @Nullable String whole(Pattern pattern, String compact) {
    Matcher matcher = pattern.matcher(compact);
    return matcher.matches() ? matcher.group(1) : null;
  }

  /** The department when the line is the cover's 预算主管部门. */
  static @Nullable String department(Line line) {
    return whole(COVER, line.onlyCell());
  }

  /** The unit when the line is the cover's 预算单位. */
  static @Nullable String unit(Line line) {
    return whole(COVER_UNIT, line.onlyCell());
  }

  /** The name that the title of a section puts before 主要职能, 机构设置 and the like. */
  static @Nullable String ownerOfSection(Line line) {
    Matcher matcher = OWNER.matcher(line.onlyCell());
    if (!matcher.matches()) {
      return null;
    }
    return Organisations.strict(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }

  /** Whose table it is, when a cell of the line says so. */
  static @Nullable String filler(Line line) {
    for (Cell cell : line.cells()) {
      Matcher matcher = FILLED_BY.matcher(cell.compact());
      if (matcher.matches() && !matcher.group(1).isBlank()) {
        return matcher.group(1);
      }
    }
    return null;
  }

  /** Whether the line only says whose table it is. */
  static boolean filledBy(Line line) {
    return FILLED_BY.matcher(line.onlyCell()).matches();
  }

  static boolean section(String compact) {
    return SECTION.matcher(compact).matches() && !listed(compact);
  }

  /** Whether the text begins with 一、 （一） 1、 or 1. */
  static boolean listed(String compact) {
    return LISTED.matcher(compact).matches();
  }
}
