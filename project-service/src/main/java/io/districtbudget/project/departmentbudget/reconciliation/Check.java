package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.support.text.LocalText;

/** 核对项 (checks) with the stable codes of their findings. */
public enum Check {
  CLASSIFICATION_SUM(
      Severity.ERROR, "下级科目之和与上级科目不等", "the lower items do not add up to the upper one"),
  CLASSIFICATION_TOTAL(Severity.ERROR, "各类之和与合计不等", "the classes do not add up to the total"),
  REVENUE_SOURCES(Severity.ERROR, "各项收入之和与合计不等", "the sources of revenue do not add up"),
  BASIC_AND_PROJECT(
      Severity.ERROR, "基本支出与项目支出之和与合计不等", "basic and project expenditure do not add up"),
  PERSONNEL_AND_OFFICE(
      Severity.ERROR, "人员经费与公用经费之和与合计不等", "personnel and office cost do not add up"),
  APPROPRIATION_KINDS(Severity.ERROR, "各项预算之和与合计不等", "the kinds of budget do not add up"),
  THREE_PUBLIC_PARTS(Severity.ERROR, "“三公”经费各项之和不等", "the three public expenses do not add up"),
  SIDE_SUM(Severity.ERROR, "各项之和与总计不等", "the items do not add up to the total"),
  REVENUE_EQUALS_EXPENDITURE(Severity.ERROR, "收支总计不等", "revenue and expenditure differ"),
  TABLES_AGREE(Severity.ERROR, "两张表的数字不等", "two tables differ"),
  OPERATING_COST_WITHIN_OFFICE(
      Severity.WARNING, "机关运行经费超过公用经费", "operating cost exceeds office cost"),
  THREE_PUBLIC_COVER_BASIC(
      Severity.WARNING, "“三公”经费少于基本支出中的同类费用", "a public expense is below its basic part"),
  STATED_FIGURE(Severity.ERROR, "文字所述与表内数字不等", "the text differs from the table"),
  STATED_FIGURE_TRUNCATED(
      Severity.INFO, "文字所述舍去了尾数，没有四舍五入", "the text cuts decimals off instead of rounding"),
  STATED_ITEM(Severity.WARNING, "文字所述科目在表内找不到", "the text names an item that no table has"),
  STATED_SUM(Severity.WARNING, "文字所述各项之和不等", "figures of the text do not add up"),
  CHANGE_PERCENT(Severity.WARNING, "增减比例与增减额不符", "percentage and amount of a change differ"),
  CHANGE_SUM(Severity.WARNING, "各项增减之和不等", "changes do not add up"),
  PROCUREMENT_SUM(Severity.ERROR, "货物、工程、服务之和与政府采购预算不等", "goods, works and services do not add up"),
  RESERVED_WITHIN_PROCUREMENT(
      Severity.ERROR, "预留给中小企业的超过政府采购预算", "the reserved share exceeds the procurement budget"),
  MICRO_WITHIN_RESERVED(
      Severity.ERROR, "预留给小微企业的超过预留总额", "the share of the smallest exceeds the reserved one"),
  TARGET_MONEY_WITHIN_PROJECTS(
      Severity.ERROR, "编报目标的项目资金超过项目支出", "projects with targets exceed project expenditure"),
  REGISTERED_PROJECTS(
      Severity.WARNING, "登记的项目数与所述不等", "the registry has another number of projects"),
  REGISTERED_MONEY(Severity.WARNING, "登记的年初预算与所述不等", "the ledger has another year-start sum"),
  REGISTERED_WITHIN_PROJECTS(
      Severity.WARNING, "登记的年初预算超过项目支出", "the ledger's year-start sum exceeds project expenditure"),
  TARGET_UNITS_REGISTERED(
      Severity.INFO, "编报目标的单位数与登记的不等", "another number of units has registered projects"),
  TARGET_UNITS_LISTED(Severity.INFO, "编报目标的单位数与所列预算单位数不等", "another number of units is listed"),
  TARGET_TABLES_PRINTED(
      Severity.INFO, "公开的绩效目标表少于编报的项目", "fewer target tables are printed than were declared"),
  TARGET_TABLE_REGISTERED(
      Severity.WARNING, "绩效目标表的项目没有年初预算", "the project of a target table has no year-start budget"),
  TARGET_TABLE_MONEY(Severity.WARNING, "绩效目标表的金额与预算账不等", "a target table and the ledger differ"),
  KEY_PROJECT_MONEY(
      Severity.WARNING, "重点项目说明与绩效目标表的金额不等", "a key project's text and target table differ"),
  KEY_PROJECT_PARTS(Severity.WARNING, "重点项目各部分之和不等", "the parts of a key project do not add up"),
  MONEY_UNIT_SUSPECT(
      Severity.WARNING, "元与万元疑似混淆，相差一万倍", "yuan and 10,000 yuan seem confused: factor 10,000"),
  MONEY_UNIT_MISSING(Severity.WARNING, "表上没有写明单位，按元计", "the table prints no unit; taken as yuan"),
  AMOUNT_UNREADABLE(Severity.WARNING, "不是金额", "no amount"),
  CODE_REPEATED(Severity.WARNING, "科目重复", "a code stands twice"),
  TOTAL_MISSING(Severity.WARNING, "没有合计行", "there is no line with the total"),
  TABLE_MISSING(Severity.WARNING, "缺少预算表", "a table is missing"),
  TABLE_EMPTY(Severity.INFO, "表内没有数据，也没有说明", "a table has neither data nor a note"),
  TABLE_NOT_EMPTY(Severity.WARNING, "注明没有数据，表内却有", "a note says no data, but there are some"),
  TEMPLATE_LEFTOVER(Severity.INFO, "模板文字没有改", "text of the template was left in");

  private final Severity severity;
  private final LocalText title;

  Check(Severity severity, String zh, String en) {
    this.severity = severity;
    this.title = new LocalText(zh, en);
  }

  public Severity severity() {
    return severity;
  }

  /** What is wrong when it fails. */
  public LocalText title() {
    return title;
  }
}
