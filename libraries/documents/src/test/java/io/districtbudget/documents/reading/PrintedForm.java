package io.districtbudget.documents.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * A form as an extractor prints it: level labels once per merged cell, unless a test puts a page
 * break, moves a label or shifts a row.
 */
public final class PrintedForm {

  public enum Kind {
    SELF_ASSESSMENT,
    DECLARATION_2021,
    DECLARATION_2023
  }

  public record Row(
      String level1,
      String level2,
      String name,
      String target,
      String actual,
      String weight,
      String score,
      String reason) {}

  private final Kind kind;
  private final List<Row> rows;
  private final int[] labelShift;
  private int breakBefore = -1;
  private int tornRow = -1;
  private int shiftedRow = -1;
  private boolean labelsRepeated;

  private PrintedForm(Kind kind, List<Row> rows) {
    this.kind = kind;
    this.rows = rows;
    this.labelShift = new int[rows.size()];
  }

  public static PrintedForm aForm(Kind kind, List<Row> rows) {
    return new PrintedForm(kind, rows);
  }

  PrintedForm withPageBreakBefore(int row) {
    breakBefore = row;
    return this;
  }

  /** The labels printed on this row stand so many rows later, or earlier when negative. */
  PrintedForm withLabelMoved(int row, int by) {
    labelShift[row] = by;
    return this;
  }

  PrintedForm withLabelsRepeatedAfterBreak() {
    labelsRepeated = true;
    return this;
  }

  /** The last character of the name stands on a line of its own, after a page break. */
  PrintedForm withTornName(int row) {
    tornRow = row;
    return this;
  }

  /** The cells of the row lose the empty label cells before them. */
  PrintedForm withShiftedCells(int row) {
    shiftedRow = row;
    return this;
  }

  /** First rows of merged cells of level 2. */
  static List<Integer> firstRows(List<Row> rows) {
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (i == 0 || !rows.get(i).level2().equals(rows.get(i - 1).level2())) {
        result.add(i);
      }
    }
    return result;
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    head().forEach(line -> text.append(line).append('\n'));
    List<String> level1 = labels(true);
    List<String> level2 = labels(false);
    for (int i = 0; i < rows.size(); i++) {
      if (i == breakBefore) {
        text.append("\n\n\n");
      }
      text.append(line(i, level1.get(i), level2.get(i))).append('\n');
      if (i == tornRow) {
        String name = rows.get(i).name();
        text.append("\n\n")
            .append(cells("", "", "", name.substring(name.length() - 1)))
            .append('\n');
      }
    }
    if (kind == Kind.SELF_ASSESSMENT) {
      text.append("总分\t\t\t\t\t\t100\t98.5\t\n");
    }
    return text.append('\n').toString();
  }

  private List<String> labels(boolean first) {
    String[] labels = new String[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      String word = first ? rows.get(i).level1() : rows.get(i).level2();
      String before = i == 0 ? "" : first ? rows.get(i - 1).level1() : rows.get(i - 1).level2();
      boolean repeated = labelsRepeated && i == breakBefore;
      if (!word.equals(before) || repeated) {
        int at = Math.max(0, Math.min(rows.size() - 1, i + labelShift[i]));
        labels[at] = labels[at] == null ? word : labels[at];
      }
    }
    List<String> result = new ArrayList<>();
    for (String label : labels) {
      result.add(label == null ? "" : label);
    }
    return result;
  }

  private String line(int i, String level1, String level2) {
    Row row = rows.get(i);
    String name = i == tornRow ? row.name().substring(0, row.name().length() - 1) : row.name();
    String full =
        switch (kind) {
          case SELF_ASSESSMENT ->
              cells(
                  "",
                  level1,
                  level2,
                  name,
                  row.target(),
                  row.actual(),
                  row.weight(),
                  row.score(),
                  row.reason());
          case DECLARATION_2021, DECLARATION_2023 -> cells("", level1, level2, name, row.target());
        };
    if (i != shiftedRow) {
      return full;
    }
    String cut = full.substring(full.indexOf(name));
    return cut
        + "\t"
            .repeat(
                (int) full.substring(0, full.indexOf(name)).chars().filter(c -> c == '\t').count());
  }

  private String cells(String... cells) {
    int width = kind == Kind.SELF_ASSESSMENT ? 9 : kind == Kind.DECLARATION_2021 ? 5 : 6;
    List<String> all = new ArrayList<>(List.of(cells));
    while (all.size() < width) {
      all.add("");
    }
    return String.join("\t", all);
  }

  private List<String> head() {
    return switch (kind) {
      case SELF_ASSESSMENT ->
          List.of(
              cells("财政项目支出绩效自评表"),
              cells("(2022 年度)"),
              cells("项目名称", "街区路灯养护(2022运维)"),
              cells("主管部门", "青湖区市容局(汇总)", "", "", "实施单位", "青湖区路灯管理所"),
              cells("项目资金 (元)", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"),
              cells("", "年度资金总额", "500000.00", "480000.00", "456,000.5", "10", "95.01%", "9.5"),
              cells("", "其中：当年财政拨款", "500000", "480000", "456000.5", "—"),
              cells("", "上年结转资金", "0", "0", "", "—"),
              cells("", "其他资金", "0", "0", "", "—"),
              cells("", "预期目标", "", "", "实际完成情况"),
              cells("年度总体目标", "让每条街都亮起来，全年养护3000盏灯。", "", "", "全年养护3012盏灯，按时完成。"),
              cells("绩效指标", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"));
      case DECLARATION_2021 ->
          List.of(
              "财政项目支出绩效目标申报表",
              "",
              "(2021年度)",
              "",
              cells("项目名称", "街区路灯养护(2021运维)", "项目类别", "经常性项目"),
              cells("主管部门", "青湖区市容局(汇总)", "实施单位", "青湖区路灯管理所"),
              cells("计划开始日期", "2021-01-01", "计划完成日期", "2021-12-31"),
              cells("项目资金", "项目资金总额", "500,000", "年度资金申请总额", "480,000"),
              cells("", "其中：财政资金", "500,000", "其中：当年财政拨款", "480,000"),
              cells("", "", "", "上年结转资金"),
              cells("", "其他资金", "", "其他资金"),
              cells("项目绩效目标", "项目总目标", "", "年度总目标"),
              cells("", "(年-年)"),
              cells("", "让每条街都亮起来。", "", "全年养护3000盏灯。"),
              cells("绩效指标", "一级指标", "二级指标", "三级指标", "指标目标值"));
      case DECLARATION_2023 ->
          List.of(
              "财政项目支出绩效目标申报表",
              "",
              "(2023年度)",
              "",
              cells("项目名称", "街区路灯养护(2023运维)", "项目性质", "经常性项目", "项目类别", "特定目标类"),
              cells("主管部门", "青湖区市容局（汇总）", "实施单位", "青湖区路灯管理所"),
              cells("计划开始日期", "2023-01-01", "计划完成日期", "2023-12-31"),
              cells("项目资金 (元)", "项目资金总额", "", "年度资金申请总额", "480,000.00"),
              cells("", "其中：财政资金", "", "其中：当年财政拨款", "480,000.00"),
              cells("", "", "", "上年结转资金", "0.00"),
              cells("", "其他资金", "", "其他资金", "0.00"),
              cells("项目 绩效 目标", "项目总目标", "", "年度总体目标"),
              cells("", "", "", "全年养护3000盏灯。"),
              cells("", "一级指标", "二级指标", "三级指标", "年度(/项目)指标值"));
    };
  }
}
