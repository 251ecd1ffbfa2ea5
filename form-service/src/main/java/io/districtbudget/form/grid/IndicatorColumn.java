package io.districtbudget.form.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** 指标表的栏目 (columns of an indicator table), by the words that departments print; first fit wins. */
enum IndicatorColumn {
  LEVEL1("一级(?:绩效)?(?:指标|目标)"),
  LEVEL2("二级(?:绩效)?(?:指标|目标)"),
  NAME("三级(?:绩效)?(?:指标|目标)|指标内容|(?:具体|绩效)?指标名称|具体指标"),
  SIGN("指标性质|指标方向|(?:比较|运算)符号?|符号|指标符号"),
  UNIT("(?:度量|计量|指标值?|数量)?单位"),
  WEIGHT("(?:指标)?(?:分值|权重)(?:\\(.*\\))?|标准分|权重分值?|满分"),
  SCORE("(?:自评|实际|评价|指标)?得分.*|自评分数?|评分"),
  POSSIBILITY(".*可能性.*"),
  REASON(".*(?:原因|措施|偏差).*"),
  EXPECTED("(?:全年|年底|年末|年度)*预计(?:全年|年底|年末)?(?:完成|实现|达到)(?:指标)?(?:值|情况|数)?(?:\\(.*\\))?"),
  ACTUAL(
      Months.SPAN
          + "(?:全年|年度|实际|指标|目标|自评)*(?:完成|实现|执行)(?:指标)?(?:值|情况|结果)?(?:\\(.*\\))?"
          + "|(?:全年|年度)?实际(?:完成|达到|执行)?(?:指标)?(?:值|情况)(?:\\(.*\\))?"),
  TARGET("(?:年度|年初|全年|预期|预定|设定|计划|绩效|目标)*(?:指标|目标|计划|预期)值?(?:\\(.*\\))?|(?:指标)?目标(?:设定)?值"),
  REMARK("备注|指标(?:解释|说明)|说明|评分标准|计算公式|数据来源");

  private final Pattern words;

  IndicatorColumn(String words) {
    this.words = Pattern.compile(words);
  }

  /**
   * Where each column stands, from the first level on; a second head of the same word is told by
   * {@code twice}.
   */
  static Columns<IndicatorColumn> of(GridRow head) {
    Map<IndicatorColumn, Integer> columns = new LinkedHashMap<>();
    boolean twice = false;
    for (GridCell cell : head.filled()) {
      for (IndicatorColumn column : values()) {
        boolean opens = column == LEVEL1 || column == LEVEL2 || column == NAME;
        boolean begun = opens || !columns.isEmpty();
        if (begun && column.words.matcher(cell.compact()).matches()) {
          twice |= columns.putIfAbsent(column, cell.column()) != null;
          break;
        }
      }
    }
    return new Columns<>(columns, twice);
  }

  /** Whether the row is the head of an indicator table. */
  static boolean heads(GridRow row) {
    Map<IndicatorColumn, Integer> columns = of(row).places();
    boolean levels = columns.containsKey(LEVEL2) || columns.containsKey(LEVEL1);
    return levels && columns.containsKey(NAME);
  }
}
