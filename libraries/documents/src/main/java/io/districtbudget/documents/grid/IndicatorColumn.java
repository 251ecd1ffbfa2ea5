package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 指标表的栏目 (columns of an indicator table), by the words that departments print; first fit wins. */
enum IndicatorColumn {
  LEVEL1("一级(?:绩效)?(?:指标|目标)(?:名称|及?(?:权重|分值)|\\(.*\\))?"),
  LEVEL2("二级(?:绩效)?(?:指标|目标)(?:名称|及?(?:权重|分值)|\\(.*\\))?"),
  NAME(
      "三级(?:绩效)?(?:指标|目标)(?:名称|[及与和]?(?:内容|说明|权重|分值)|\\(.*\\))?|指标内容"
          + "|(?:具体|绩效|明细)?指标名称|具体(?:绩效)?指标|明细指标"),
  SIGN("(?:绩效)?(?:指标)?(?:性质|方向性?|符号)|(?:比较|运算|关系|逻辑|计算|目标值?)符号?|运算符"),
  UNIT("(?:绩效)?(?:度量|计量|指标值?|数量|目标值?|计算)?单位"),
  WEIGHT("(?:指标|自评|评价|设定|标准)*(?:分值|权重)(?:权重|分值|设定)?(?:\\(.*\\))?|标准分数?|权重分数?|满分值?|应得分"),
  SCORE("(?:自评|实际|评价|指标|最终|绩效|单项|本次)*得分.*|(?:自评|评价)?评分(?:\\(.*\\))?|自评分[数值]?(?:\\(.*\\))?|实得分"),
  POSSIBILITY(".*(?:可能性|能否(?:完成|实现|达到)).*"),
  REASON(".*(?:原因|措施|偏差).*"),
  EXPECTED("(?:全年|年底|年末|年度)*预计(?:全年|年底|年末)?(?:完成|实现|达到)(?:指标)?(?:值|情况|数)?(?:\\(.*\\))?"),
  ACTUAL(
      Months.SPAN
          + "(?:全年|年度|本年度?|当年|年末|年终|实际|指标|目标|自评|绩效)*(?:完成|实现|执行|达成|达到)(?:指标)?"
          + "(?:值|情况|结果|数|水平)?(?:\\(.*\\))?"
          + "|(?:全年|年度|本年度?|年末|指标)*实际(?:完成|达到|执行)?(?:指标)?(?:值|情况|数|结果)(?:\\(.*\\))?"),
  PERIOD_TARGET("(?:实施期|中长期|长期|中期)(?:绩效)?(?:指标|目标)[值数]?(?:\\(.*\\))?"),
  ADJUSTED("(?:年度|全年)?\\(?(?:调整|修订|变更)后?\\)?的?(?:年度|绩效)?(?:指标|目标)[值数]?(?:\\(.*\\))?"),
  TARGET(
      "(?:年度|年初|全年(?:\\(程\\))?|本年度?|当年|预期|预定|设定|计划|绩效|目标|批复|申报|考核)*"
          + "(?:指标|目标|计划|预期)(?:设定|批复)?[值数]?(?:\\(.*\\)|及单位)?|绩效标准"),
  REMARK(
      "备注(?:\\(.*\\))?|指标(?:解释|说明|定义|来源)|说明|(?:评|计|扣)+分(?:标准|规则|依据|细则|方法|办法)|评价标准"
          + "|计算(?:公式|方法)|数据来源|佐证(?:材料|资料)|完成(?:率|比例|进度)");

  /** What may stand in several columns. */
  private static final Set<IndicatorColumn> MANY = EnumSet.of(SIGN, REASON, REMARK);

  /** The heads that the forms in {@code reading} print. */
  private static final Pattern USUAL =
      Pattern.compile(
          "[一二三]级(?:指标|目标)|(?:年度|预期)?指标值|目标值|(?:实际|全年)?完成(?:值|情况)|全年实际值|分值|权重|得分|自评得分"
              + "|.*(?:原因|措施|偏差).*|备注");

  private final Pattern words;

  IndicatorColumn(String words) {
    this.words = Pattern.compile(words);
  }

  /** Whether a head names this column. */
  boolean names(String compact) {
    return words.matcher(compact).matches();
  }

  /** The column that a head names by itself, or null. */
  static @Nullable IndicatorColumn of(String compact) {
    for (IndicatorColumn column : values()) {
      if (column.names(compact)) {
        return column;
      }
    }
    return null;
  }

  /**
   * Where each column stands, from the first level on; a second head of the same word is told by
   * {@code twice}.
   */
  static Columns<IndicatorColumn> of(GridRow head) {
    return head.columns();
  }

  /** As {@link #of(GridRow)}, which the row remembers. */
  static Columns<IndicatorColumn> find(GridRow head) {
    Map<IndicatorColumn, Integer> columns = new LinkedHashMap<>();
    boolean twice = false;
    for (GridCell cell : head.filled()) {
      if (columns.containsKey(LEVEL2) && !columns.containsKey(NAME) && bare(cell)) {
        columns.put(NAME, cell.column());
        continue;
      }
      for (IndicatorColumn column : values()) {
        boolean opens = column == LEVEL1 || column == LEVEL2 || column == NAME;
        boolean ofLabel = !opens && column != SIGN && !columns.containsKey(NAME);
        boolean begun = opens || (!columns.isEmpty() && !ofLabel);
        if (begun && column.names(cell.compact())) {
          boolean again = columns.putIfAbsent(column, cell.column()) != null;
          twice |= again && !MANY.contains(column);
          break;
        }
      }
    }
    return new Columns<>(columns, twice);
  }

  /** 绩效指标, which behind the levels is the name and before them the label of the table. */
  private static boolean bare(GridCell cell) {
    return cell.compact().equals("绩效指标");
  }

  /** Every column of this meaning; for remarks also those behind the names that no word tells. */
  static List<Integer> all(GridRow head, IndicatorColumn meant) {
    int name = of(head).place(NAME);
    List<Integer> places = new ArrayList<>();
    for (GridCell cell : head.filled()) {
      IndicatorColumn column = of(cell.compact());
      boolean fits = column == meant || (column == null && meant == REMARK);
      if (cell.column() > name && fits) {
        places.add(cell.column());
      }
    }
    return places;
  }

  /** Whether the row is the head of an indicator table. */
  static boolean heads(GridRow row) {
    if (!levels(row)) {
      return false;
    }
    Map<IndicatorColumn, Integer> columns = of(row).places();
    boolean levels = columns.containsKey(LEVEL2) || columns.containsKey(LEVEL1);
    return levels && columns.containsKey(NAME);
  }

  /** Whether a cell begins as the heads of level 1 and 2 do: without one the row is no head. */
  static boolean levels(GridRow row) {
    return row.filled().stream()
        .map(GridCell::compact)
        .anyMatch(word -> word.startsWith("一级") || word.startsWith("二级"));
  }

  /** Whether the usual reader knows every head of the row. */
  static boolean usual(GridRow head) {
    int first = of(head).places().values().stream().min(Integer::compare).orElse(0);
    return head.filled().stream()
        .filter(cell -> cell.column() >= first)
        .allMatch(cell -> USUAL.matcher(cell.compact()).matches());
  }
}
