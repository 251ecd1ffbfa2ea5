package io.districtbudget.documents.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** 资金表的栏目 (columns of the money), by the words that departments print; first fit wins. */
enum MoneyColumn {
  EXPECTED("(?:全年|年底|年末|年度|预算)*预计(?:全年|年底|年末)?(?:预算)?(?:执行|支出|完成|使用)(?:总?额|数|情况)?(?:\\(.*\\))?"),
  RATE(Months.SPAN + "(?:预算|资金|全年|支出|实际)*(?:执行|完成|支出|使用)(?:率|进度|比例)(?!.*(?:得分|分值|权重)).*"),
  SCORE("(?:自评|实际|评价|执行率?|指标)*得分.*|(?:自评|评价)?评分(?:\\(.*\\))?|自评分[数值]?.*"),
  WEIGHT("(?:指标|标准|设定|预算|执行率?)*(?:分值|权重).*|标准分.*|满分值?|应得分"),
  REASON(".*(?:原因|说明|措施|备注).*"),
  YEAR_START("(?:本年|项目)?年初(?:部门|批复|批准|核定|下达|安排|申报|预算|资金|计划)*(?:数|总?额|金额)?(?:\\(.*\\))?"),
  FULL_YEAR(
      "(?!资金(?:\\(.*\\))?$)(?:全年|\\(?调整后?\\)?的?|年度|最终|本年|当年|预算)*(?:预算|资金|下达)(?:安排|下达)?(?:总?额|金额|数)?(?:\\(.*\\))?"
          + "|(?:预算)?调整后(?:年度|全年|项目)?(?:的?预算|资金)?(?:总?额|金额|数)?(?:\\(.*\\))?"),
  EXECUTED(
      Months.SPAN
          + "(?:全年|预算|资金|实际|年度|本年|当年|财政|已|到位)*(?:执行|支出|使用|支付|决算)(?:总?额|金额|数|情况)?"
          + "(?:\\(.*\\))?");

  /** The heads that the forms in {@code reading} print. */
  private static final Pattern USUAL =
      Pattern.compile("年初预算数|全年预算数|全年执行数|(?:预算)?执行率|分值|权重|得分|自评得分");

  /** What a head of the execution has in it: without one the row is no head. */
  private static final Pattern SPENT = Pattern.compile("执行|支出|使用|支付|决算");

  private final Pattern words;

  MoneyColumn(String words) {
    this.words = Pattern.compile(words);
  }

  /** Where each column stands, behind the column of the labels. */
  static Columns<MoneyColumn> of(GridRow head, int labels) {
    Map<MoneyColumn, Integer> columns = new LinkedHashMap<>();
    boolean twice = false;
    for (GridCell cell : head.filled()) {
      for (MoneyColumn column : values()) {
        if (cell.column() > labels && column.words.matcher(cell.compact()).matches()) {
          twice |= columns.putIfAbsent(column, cell.column()) != null;
          break;
        }
      }
    }
    return new Columns<>(columns, twice);
  }

  boolean names(GridCell cell) {
    return words.matcher(cell.compact()).matches();
  }

  /** Whether a word is the head of a column. */
  static boolean names(String compact) {
    for (MoneyColumn column : values()) {
      if (column.words.matcher(compact).matches()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the row is the head of the money: budget and execution side by side. */
  static boolean heads(GridRow row) {
    if (row.filled().stream().noneMatch(cell -> SPENT.matcher(cell.compact()).find())) {
      return false;
    }
    Columns<MoneyColumn> columns = of(row, 0);
    return columns.has(EXECUTED) && (columns.has(FULL_YEAR) || columns.has(YEAR_START));
  }

  /** Whether the usual reader knows every head that stands behind the labels. */
  static boolean usual(GridRow head, int labels) {
    return head.filled().stream()
        .filter(cell -> cell.column() > labels)
        .map(cell -> cell.compact().replaceAll("\\(.*\\)$", ""))
        .allMatch(word -> USUAL.matcher(word).matches());
  }
}
