package io.districtbudget.form.writing.list;

import static io.districtbudget.form.writing.list.ListColumn.amount;
import static io.districtbudget.form.writing.list.ListColumn.date;
import static io.districtbudget.form.writing.list.ListColumn.number;
import static io.districtbudget.form.writing.list.ListColumn.text;
import static io.districtbudget.form.writing.list.ListColumn.words;

import java.util.List;
import java.util.Map;

/** 各清单的栏 (columns of the lists), with the words of their codes. */
final class ListColumns {

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
  private static final Map<String, String> DECLARATIONS =
      Map.of(
          "DRAFT", "草稿",
          "SUBMITTED", "已提交",
          "DEPARTMENT_APPROVED", "主管部门已审核",
          "APPROVED", "财政已批复",
          "RETURNED", "已退回",
          "WITHDRAWN", "已撤回",
          "ADJUSTING", "调整中",
          "REJECTED", "不予安排");
  private static final Map<String, String> DIRECTIONS =
      Map.of("POSITIVE", "正向", "REVERSE", "反向", "QUALITATIVE", "定性");
  private static final Map<String, String> CATALOGUED =
      Map.of("PROPOSED", "待审核", "APPROVED", "已入库", "RETIRED", "已停用");

  static final List<ListColumn> PROJECTS =
      List.of(
          text("项目编码", "/code"),
          text("项目名称", "/name"),
          words("项目类别", "/category", CATEGORIES),
          text("部门编码", "/departmentCode"),
          text("单位编码", "/unitCode"),
          date("开始日期", "/startDate"),
          date("完成日期", "/endDate"),
          words("状态", "/status", Map.of("ACTIVE", "执行中", "CANCELLED", "已取消")));

  static final List<ListColumn> ASSESSMENTS =
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

  static final List<ListColumn> FINDINGS =
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

  static final List<ListColumn> DEPARTMENTS =
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

  static final List<ListColumn> UNITS =
      List.of(text("单位编码", "/code"), text("单位名称", "/name"), text("部门编码", "/departmentCode"));

  static final List<ListColumn> INDICATORS =
      List.of(
          text("指标编码", "/code"),
          text("一级指标", "/level1"),
          text("二级指标", "/level2"),
          text("三级指标", "/name"),
          text("计量单位", "/unit"),
          words("方向", "/direction", DIRECTIONS),
          text("常用指标值", "/usualTarget"),
          text("指标解释", "/explanation"),
          text("评价标准", "/evaluationStandard"),
          text("取值来源", "/valueSource"),
          text("部门编码", "/departmentCode"),
          text("功能分类", "/functionalClass"),
          words("状态", "/state", CATALOGUED));

  static final List<ListColumn> TARGETS =
      List.of(
          number("年度", "/year"),
          text("项目编码", "/projectCode"),
          text("项目名称", "/projectName"),
          text("部门编码", "/departmentCode"),
          text("单位编码", "/unitCode"),
          words("状态", "/state", DECLARATIONS),
          text("待办", "/taskLabel"),
          number("等待天数", "/daysWaiting"),
          text("审核意见", "/lastOpinion"));

  static final List<ListColumn> MONITORINGS =
      List.of(
          number("年度", "/year"),
          number("月份", "/month"),
          text("项目名称", "/projectName"),
          text("部门编码", "/departmentCode"),
          text("单位编码", "/unitCode"),
          words("状态", "/status", STATES),
          date("截止日期", "/deadline"),
          words("逾期", "/overdue", YES),
          amount("全年预算数（元）", "/fullYear"),
          amount("执行数（元）", "/executed"),
          words("资金亮灯", "/moneyLight", LIGHTS),
          words("亮灯", "/light", LIGHTS));

  static final List<ListColumn> RECTIFICATIONS =
      List.of(
          number("年度", "/year"),
          number("月份", "/month"),
          text("项目名称", "/projectName"),
          text("部门编码", "/departmentCode"),
          text("单位编码", "/unitCode"),
          text("状态", "/statusLabel"),
          text("整改要求", "/requirement"),
          date("截止日期", "/deadline"),
          words("逾期", "/overdue", YES),
          text("整改措施", "/measures"),
          text("意见", "/opinion"));

  static final List<ListColumn> BUDGET_PROPOSALS =
      List.of(
          number("年度", "/year"),
          text("项目名称", "/projectName"),
          text("部门编码", "/departmentCode"),
          text("单位编码", "/unitCode"),
          number("总分", "/total"),
          words("等级", "/grade", GRADES),
          amount("全年预算数（元）", "/fullYear"),
          amount("全年执行数（元）", "/executed"),
          text("建议", "/proposalLabel"),
          amount("下年上限（元）", "/ceiling"),
          words("初步", "/preliminary", YES));

  private ListColumns() {}
}
