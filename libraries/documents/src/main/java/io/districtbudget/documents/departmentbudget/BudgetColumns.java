package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.document.budget.BudgetTable.Column;
import io.districtbudget.documents.document.budget.BudgetTableKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of the columns of amounts, and those that a table has when its head was lost. */
final class BudgetColumns {

  private static final Pattern YEAR = Pattern.compile("^(?:20\\d{2}年(?:度)?|本年|当年|上年)");
  private static final Pattern MONEY_UNIT = Pattern.compile("\\((?:单位:)?([千万亿]?元)\\)");
  private static final Pattern AMOUNT = Pattern.compile("预算(?:数|金额|额|安排)?|金额|本年预算数?|当年预算数?");
  private static final Pattern REMARK = Pattern.compile("备注|说明|备注说明|增减原因|依据|主要原因");
  private static final int THIS_YEAR = 0;
  private static final int YEAR_BEFORE = -1;
  private static final Map<String, String> KEYS = new LinkedHashMap<>();

  static {
    KEYS.put("预算数", "AMOUNT");
    KEYS.put("财政拨款收入", "APPROPRIATION");
    KEYS.put("财政拨款", "APPROPRIATION");
    KEYS.put("事业单位经营收入", "BUSINESS");
    KEYS.put("事业收入", "OPERATIONS");
    KEYS.put("经营收入", "BUSINESS");
    KEYS.put("其他收入", "OTHER");
    KEYS.put("基本支出", "BASIC");
    KEYS.put("项目支出", "PROJECT");
    KEYS.put("一般公共预算", "GENERAL_PUBLIC");
    KEYS.put("政府性基金预算", "GOVERNMENT_FUNDS");
    KEYS.put("政府性基金", "GOVERNMENT_FUNDS");
    KEYS.put("国有资本经营预算", "STATE_CAPITAL");
    KEYS.put("人员经费", "PERSONNEL");
    KEYS.put("公用经费", "OFFICE");
    KEYS.put("因公出国(境)费", "ABROAD");
    KEYS.put("公务接待费", "RECEPTION");
    KEYS.put("小计", "VEHICLES");
    KEYS.put("公务用车购置及运行费", "VEHICLES");
    KEYS.put("公务用车购置及运行维护费", "VEHICLES");
    KEYS.put("公务用车购置和运行费", "VEHICLES");
    KEYS.put("公务用车购置和运行维护费", "VEHICLES");
    KEYS.put("公务用车费", "VEHICLES");
    KEYS.put("运行维护费", "VEHICLE_RUNNING");
    KEYS.put("公务用车运行维护费", "VEHICLE_RUNNING");
    KEYS.put("购置费", "VEHICLE_PURCHASE");
    KEYS.put("公务用车购置费", "VEHICLE_PURCHASE");
    KEYS.put("公务用车购置", "VEHICLE_PURCHASE");
    KEYS.put("运行费", "VEHICLE_RUNNING");
    KEYS.put("公务用车运行费", "VEHICLE_RUNNING");
    KEYS.put("合计", "TOTAL");
    KEYS.put("总计", "TOTAL");
  }

  private static final List<Column> FUNCTIONAL = columns("合计", "基本支出", "项目支出");
  private static final List<Column> THREE_PUBLIC =
      columns("合计", "因公出国(境)费", "公务接待费", "小计", "购置费", "运行费", "机关运行经费预算数");

  private BudgetColumns() {}

  static Column of(String compactLabel) {
    if (compactLabel.contains("机关运行经费")) {
      return new Column("OPERATING_COST", compactLabel);
    }
    if (compactLabel.contains("三公")
        && !compactLabel.endsWith("预算数")
        && !compactLabel.endsWith("小计")) {
      return new Column("TOTAL", compactLabel);
    }
    String plain =
        MONEY_UNIT
            .matcher(YEAR.matcher(compactLabel).replaceFirst(""))
            .replaceFirst("")
            .replace("费用", "费")
            .replace("出国(境)经费", "出国(境)费");
    boolean amount = AMOUNT.matcher(plain).matches();
    return new Column(KEYS.getOrDefault(plain, amount ? "AMOUNT" : compactLabel), compactLabel);
  }

  /**
   * The columns of one table when several years stand side by side: the name belongs to the fiscal
   * year, or to 本年; without either to the latest year. The others keep their labels.
   */
  static List<Column> ofYear(List<Column> columns, @Nullable Integer fiscalYear) {
    List<Column> result = new ArrayList<>();
    for (Column column : columns) {
      List<Column> sameName =
          columns.stream().filter(other -> other.key().equals(column.key())).toList();
      boolean years = sameName.stream().map(BudgetColumns::year).distinct().count() > 1;
      boolean named = !years || year(column) == chosen(sameName, fiscalYear);
      result.add(named ? column : new Column(column.label(), column.label()));
    }
    return List.copyOf(result);
  }

  private static int chosen(List<Column> columns, @Nullable Integer fiscalYear) {
    List<Integer> years = columns.stream().map(BudgetColumns::year).sorted().toList();
    if (fiscalYear != null && years.contains(fiscalYear)) {
      return fiscalYear;
    }
    return years.contains(THIS_YEAR) ? THIS_YEAR : years.get(years.size() - 1);
  }

  /** The year in front of the label; 本年 or none is this year. */
  private static int year(Column column) {
    Integer year = ReadBudget.yearIn(column.label());
    if (column.label().startsWith("上年")) {
      return YEAR_BEFORE;
    }
    return year == null ? THIS_YEAR : year;
  }

  /** Whether no two columns are the same one of the same year. */
  static boolean distinct(List<Column> columns) {
    return columns.stream().map(c -> c.key() + year(c)).distinct().count() == columns.size();
  }

  /** Whether a column holds words, not money. */
  static boolean remark(String compactLabel) {
    return REMARK.matcher(compactLabel).matches();
  }

  /** The unit of money that a label prints in brackets. */
  static @Nullable String moneyUnit(String compactLabel) {
    Matcher matcher = MONEY_UNIT.matcher(compactLabel);
    return matcher.find() ? matcher.group(1) : null;
  }

  /** Whether the column has a name of its own. */
  static boolean known(Column column) {
    return !column.key().equals(column.label());
  }

  /** The columns of the usual layout, of the right side where there are two. */
  static List<Column> usual(BudgetTableKind kind) {
    return switch (kind) {
      case REVENUE_AND_EXPENDITURE -> columns("预算数");
      case REVENUE -> columns("合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入");
      case EXPENDITURE, GENERAL_PUBLIC_BUDGET, GOVERNMENT_FUNDS, STATE_CAPITAL -> FUNCTIONAL;
      case APPROPRIATIONS -> columns("合计", "一般公共预算", "政府性基金预算", "国有资本经营预算");
      case BASIC_EXPENDITURE -> columns("合计", "人员经费", "公用经费");
      case THREE_PUBLIC_EXPENSES -> THREE_PUBLIC;
    };
  }

  /** A column beyond those of the head is named by its place. */
  static Column at(List<Column> columns, int index) {
    return index < columns.size()
        ? columns.get(index)
        : new Column("COLUMN_" + (index + 1), "第" + (index + 1) + "栏");
  }

  static List<Column> columns(String... labels) {
    List<Column> columns = new ArrayList<>();
    for (String label : labels) {
      columns.add(of(label));
    }
    return List.copyOf(columns);
  }
}
