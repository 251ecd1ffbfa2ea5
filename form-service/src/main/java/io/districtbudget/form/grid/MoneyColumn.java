package io.districtbudget.form.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** 资金表的栏目 (columns of the money), by the words that departments print; first fit wins. */
enum MoneyColumn {
  EXPECTED("(?:全年|年底|年末|年度|预算)*预计(?:全年|年底|年末)?(?:预算)?(?:执行|支出|完成|使用)(?:总?额|数|情况)?(?:\\(.*\\))?"),
  RATE(Months.SPAN + "(?:预算|资金)?(?:执行|完成)率.*"),
  SCORE("(?:自评|实际)?得分.*"),
  WEIGHT("分值.*|权重.*|标准分"),
  REASON(".*(?:原因|说明|措施).*"),
  YEAR_START("年初(?:批复)?(?:预算|安排)数?(?:\\(.*\\))?|年初数"),
  FULL_YEAR("(?:全年|调整后?(?:的)?|年度|最终)*(?:预算|资金)(?:安排)?(?:总?额|数)?(?:\\(.*\\))?|调整后预算.*"),
  EXECUTED(Months.SPAN + "(?:全年|预算|资金|实际|年度)*(?:执行|支出|使用|到位支出)(?:总?额|数|情况)?(?:\\(.*\\))?");

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

  /** Whether the row is the head of the money: budget and execution side by side. */
  static boolean heads(GridRow row) {
    Columns<MoneyColumn> columns = of(row, 0);
    return columns.has(EXECUTED) && (columns.has(FULL_YEAR) || columns.has(YEAR_START));
  }
}
