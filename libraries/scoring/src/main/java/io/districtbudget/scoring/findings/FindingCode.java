package io.districtbudget.scoring.findings;

import io.districtbudget.expression.Sentence;

/** 发现代码 (finding codes): stable, with severity and the official short title. */
public enum FindingCode {
  EXECUTION_OVER_BUDGET(
      Severity.ERROR,
      "执行数超过预算",
      "核对执行数与预算数；确有追加的，补办预算调整手续。",
      "Check both amounts; if money was added, have the budget adjusted first."),
  BUDGET_ZERO(
      Severity.WARNING,
      "全年预算数为零",
      "项目已取消的，请办理取消；否则补充全年预算数。",
      "Cancel the project if it is over; otherwise state its budget."),
  LOW_EXECUTION_UNEXPLAINED(
      Severity.WARNING,
      "执行率偏低未说明原因",
      "说明资金未执行的原因和后续安排。",
      "Say why the money was not spent and what becomes of it."),
  LARGE_ADJUSTMENT(
      Severity.INFO, "预算调整幅度较大", "确认或修订已批复的绩效目标。", "Confirm or revise the approved targets."),
  FUND_ROWS_EMPTY(Severity.INFO, "资金来源未填", "按资金来源填列各栏金额。", "Fill the source rows of the column."),
  FUND_ROWS_NOT_EQUAL_TOTAL(
      Severity.WARNING,
      "资金来源合计与总额不符",
      "核对各资金来源金额，使合计与总额一致。",
      "Correct the source rows or the total so that they agree."),
  MONEY_UNIT_SUSPECT(
      Severity.WARNING, "金额单位疑似有误", "核对金额单位是元还是万元。", "Check whether the amounts are in 元 or 万元."),
  LEDGER_DIFFERS(
      Severity.WARNING,
      "表内金额与账面不符",
      "以账面为准更正表内金额，或先更正账面。",
      "Correct the form by the ledger, or the ledger first."),
  BUDGET_CHANGED_AFTER_SUBMISSION(
      Severity.WARNING,
      "提交后资金有变动",
      "审核人员决定是否退回重新填报。",
      "Reviewers decide whether it goes back to be filled again."),
  EXECUTION_SCORE_MISMATCH(
      Severity.ERROR, "执行率得分与计算不符", "按规则重新计算执行率得分。", "Compute the execution score by the rules."),
  TOTAL_MISMATCH(Severity.ERROR, "总分与计算不符", "重新加总各项得分。", "Add the scores up again."),
  WEIGHTS_NOT_100(
      Severity.ERROR,
      "分值合计不为一百",
      "调整分值，使合计为 100。",
      "Change the weights so that they add up to 100."),
  LEVEL_WEIGHTS_OFF(
      Severity.ERROR,
      "一级指标分值不符合规则",
      "按规则调整一级指标分值。",
      "Change the weights of level 1 to what the rules ask for."),
  ACTUAL_MISSING(Severity.ERROR, "未填实际完成值", "填写实际完成值。", "State the actual value."),
  ACTUAL_NOT_A_VALUE(
      Severity.WARNING,
      "实际完成值不是具体数值",
      "填写具体数值，不要照抄比较符号。",
      "State the value that was reached, without a comparison sign."),
  ACTUAL_CONTRADICTS_SCORE(
      Severity.ERROR,
      "实际完成值与得分矛盾",
      "核实完成情况，更正完成值或得分。",
      "Check what was done and correct the value or the score."),
  TARGET_MET_BUT_DEDUCTED(
      Severity.WARNING,
      "达到指标值却扣分",
      "已达标的恢复满分，或说明扣分依据。",
      "Give the full score, or say why points were taken off."),
  DEDUCTION_UNEXPLAINED(
      Severity.ERROR, "扣分未说明原因", "填写偏差原因分析及改进措施。", "State the reason and the remedy."),
  OVERACHIEVED_UNEXPLAINED(
      Severity.WARNING,
      "超额完成未说明原因",
      "说明超额完成的原因，检查目标是否偏低。",
      "Say why so much more was reached, and whether the target was too low."),
  SCORE_NOT_BY_RULE(
      Severity.WARNING,
      "得分未按规则计算",
      "按规则更正得分，或说明低于计算得分的原因。",
      "Correct the score by the rules, or explain a lower one."),
  SCORE_OUT_OF_BAND(Severity.ERROR, "得分超出所填档次", "使得分与完成档次相符。", "Make score and band agree."),
  TARGET_WITHOUT_UNIT(Severity.INFO, "指标值缺少单位", "为指标值补充计量单位。", "Give the target its unit."),
  TARGET_EQUALS_NAME(
      Severity.WARNING, "指标值与指标名称相同", "填写可衡量的指标值。", "State a target that can be measured."),
  TARGET_UNREADABLE(
      Severity.WARNING,
      "指标值无法识别",
      "把指标值改写为数值、时限或明确的状态。",
      "Write the target as a figure, a deadline or a clear state."),
  DEADLINE_OUTSIDE_PROJECT(
      Severity.WARNING, "时限晚于项目结束日期", "调整时限，使其不晚于项目结束日期。", "Set a deadline within the project."),
  INDICATOR_MISPLACED(
      Severity.WARNING,
      "指标归类不当",
      "将满意度指标归入满意度指标类。",
      "Move the indicator to the satisfaction indicators."),
  INDICATOR_PLACEHOLDER(Severity.WARNING, "指标名称过于笼统", "写明对谁、在哪方面。", "Say whose, and about what."),
  INDICATOR_DUPLICATE(Severity.WARNING, "指标重复", "合并或改写重复的指标。", "Merge or reword the duplicates."),
  SATISFACTION_MISSING(
      Severity.WARNING, "缺少满意度指标", "补充服务对象满意度指标。", "Add an indicator of satisfaction."),
  GOAL_MISSING(Severity.WARNING, "未填年度目标", "填写年度总体目标。", "State the annual goal."),
  GOAL_RESULT_MISSING(
      Severity.WARNING, "未填目标实际完成情况", "填写年度目标实际完成情况。", "State what became of the annual goal."),
  GOAL_RESULT_REPEATS_GOAL(
      Severity.INFO,
      "实际完成情况与目标相同",
      "用事实和数据说明完成情况，不要照抄目标。",
      "Tell the result by facts and figures instead of repeating the goal."),
  RESULTS_AHEAD_OF_MONEY(
      Severity.WARNING,
      "绩效得分明显高于资金执行",
      "核实绩效得分依据，或说明少花钱多办事的原因。",
      "Check what the scores rest on, or explain how so much came of so little money."),
  PROJECT_CANCELLATION_PROPOSED(
      Severity.WARNING, "建议认定项目已取消", "确认项目是否取消。", "Decide whether the project is cancelled.");

  private final Severity severity;
  private final String label;
  private final Sentence advice;

  FindingCode(Severity severity, String label, String advice, String adviceEn) {
    this.severity = severity;
    this.label = label;
    this.advice = new Sentence(advice, adviceEn);
  }

  public Severity severity() {
    return severity;
  }

  /** The Chinese short title. */
  public String label() {
    return label;
  }

  /** 怎么办 (what to do about it). */
  public Sentence advice() {
    return advice;
  }
}
