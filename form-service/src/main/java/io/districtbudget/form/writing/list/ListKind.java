package io.districtbudget.form.writing.list;

import static io.districtbudget.form.writing.list.ListColumn.amount;
import static io.districtbudget.form.writing.list.ListColumn.date;
import static io.districtbudget.form.writing.list.ListColumn.number;
import static io.districtbudget.form.writing.list.ListColumn.text;
import static io.districtbudget.form.writing.list.ListColumn.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** 清单 (list) that can be taken away, by its name in an address. */
public enum ListKind {
  PROJECTS("项目清单"),
  ASSESSMENTS("绩效自评清单"),
  FINDINGS("审核发现清单"),
  DEPARTMENTS("部门汇总表");

  static final String PATHS = "projects|assessments|findings|departments";

  private static final Map<String, String> CATEGORIES =
      Map.of(
          "ONE_OFF", "一次性项目",
          "RECURRENT", "经常性项目",
          "PHASED", "阶段性项目",
          "MID_TERM_PILOT", "中期预算试点项目",
          "SPECIFIC_TARGET", "特定目标类");
  private static final Map<String, String> STATES =
      Map.of(
          "OPEN", "填报中",
          "SUBMITTED", "已提交",
          "DEPARTMENT_REVIEWED", "主管部门已审核",
          "RECHECKED", "财政已复核",
          "PUBLISHED", "已公开",
          "RETURNED", "已退回",
          "CANCELLED", "项目已取消");
  private static final Map<String, String> GRADES =
      Map.of("EXCELLENT", "优", "GOOD", "良", "FAIR", "中", "POOR", "差");
  private static final Map<String, String> SEVERITIES =
      Map.of("ERROR", "错误", "WARNING", "警告", "INFO", "提示");
  private static final Map<String, String> LIGHTS =
      Map.of("RED", "红灯", "YELLOW", "黄灯", "GREEN", "绿灯", "BLUE", "蓝灯");
  private static final Map<String, String> YES = Map.of("true", "是", "false", "否");

  private final String label;

  ListKind(String label) {
    this.label = label;
  }

  /** By its part of an address. */
  public static ListKind fromString(String path) {
    return valueOf(path.toUpperCase(Locale.ROOT));
  }

  String label() {
    return label;
  }

  List<ListColumn> columns() {
    return switch (this) {
      case PROJECTS ->
          List.of(
              text("项目编码", "/code"),
              text("项目名称", "/name"),
              words("项目类别", "/category", CATEGORIES),
              text("部门编码", "/departmentCode"),
              text("单位编码", "/unitCode"),
              date("开始日期", "/startDate"),
              date("完成日期", "/endDate"),
              words("状态", "/status", Map.of("ACTIVE", "执行中", "CANCELLED", "已取消")));
      case ASSESSMENTS ->
          List.of(
              number("年度", "/year"),
              text("项目名称", "/projectName"),
              text("部门编码", "/departmentCode"),
              text("单位编码", "/unitCode"),
              words("状态", "/status", STATES),
              date("截止日期", "/deadline"),
              words("逾期", "/overdue", YES),
              amount("全年预算数（元）", "/fullYear"),
              amount("全年执行数（元）", "/executed"),
              number("执行率（%）", "/executionRate"),
              number("执行得分", "/executionScore"),
              number("总分", "/total"),
              words("等级", "/grade", GRADES),
              number("发现数", "/findings"));
      case FINDINGS ->
          List.of(
              number("年度", "/year"),
              text("项目名称", "/projectName"),
              text("部门编码", "/departmentCode"),
              text("单位编码", "/unitCode"),
              text("发现", "/label"),
              words("程度", "/severity", SEVERITIES),
              number("指标行", "/row"),
              text("说明", "/message"),
              text("建议", "/advice"),
              text("认可说明", "/accepted/reason"));
      case DEPARTMENTS ->
          List.of(
              text("部门编码", "/department"),
              text("部门", "/departmentName"),
              number("项目数", "/projects"),
              amount("年初预算数（元）", "/yearStart"),
              amount("全年预算数（元）", "/fullYear"),
              amount("全年执行数（元）", "/executed"),
              number("执行率（%）", "/executionRate"),
              number("自评数", "/assessments"),
              number("平均得分", "/averageScore"),
              number("优", "/grades/EXCELLENT"),
              number("良", "/grades/GOOD"),
              number("中", "/grades/FAIR"),
              number("差", "/grades/POOR"),
              number("逾期", "/overdue"),
              number("发现数", "/findingsTotal"),
              words("亮灯", "/light", LIGHTS));
    };
  }
}
