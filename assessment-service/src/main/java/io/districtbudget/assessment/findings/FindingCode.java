package io.districtbudget.assessment.findings;

/** 发现代码 (finding codes): stable, with severity and the official short title. */
public enum FindingCode {
  EXECUTION_OVER_BUDGET(Severity.ERROR, "执行数超过预算"),
  BUDGET_ZERO(Severity.WARNING, "全年预算数为零"),
  LOW_EXECUTION_UNEXPLAINED(Severity.WARNING, "执行率偏低未说明原因"),
  LARGE_ADJUSTMENT(Severity.INFO, "预算调整幅度较大"),
  FUND_ROWS_EMPTY(Severity.INFO, "资金来源未填"),
  FUND_ROWS_NOT_EQUAL_TOTAL(Severity.WARNING, "资金来源合计与总额不符"),
  MONEY_UNIT_SUSPECT(Severity.WARNING, "金额单位疑似有误"),
  LEDGER_DIFFERS(Severity.WARNING, "表内金额与账面不符"),
  BUDGET_CHANGED_AFTER_SUBMISSION(Severity.WARNING, "提交后资金有变动"),
  EXECUTION_SCORE_MISMATCH(Severity.ERROR, "执行率得分与计算不符"),
  TOTAL_MISMATCH(Severity.ERROR, "总分与计算不符"),
  WEIGHTS_NOT_100(Severity.ERROR, "分值合计不为一百"),
  LEVEL_WEIGHTS_OFF(Severity.ERROR, "一级指标分值不符合规则"),
  ACTUAL_MISSING(Severity.ERROR, "未填实际完成值"),
  ACTUAL_NOT_A_VALUE(Severity.WARNING, "实际完成值不是具体数值"),
  ACTUAL_CONTRADICTS_SCORE(Severity.ERROR, "实际完成值与得分矛盾"),
  TARGET_MET_BUT_DEDUCTED(Severity.WARNING, "达到指标值却扣分"),
  DEDUCTION_UNEXPLAINED(Severity.ERROR, "扣分未说明原因"),
  OVERACHIEVED_UNEXPLAINED(Severity.WARNING, "超额完成未说明原因"),
  SCORE_NOT_BY_RULE(Severity.WARNING, "得分未按规则计算"),
  SCORE_OUT_OF_BAND(Severity.ERROR, "得分超出所填档次"),
  TARGET_WITHOUT_UNIT(Severity.INFO, "指标值缺少单位"),
  TARGET_EQUALS_NAME(Severity.WARNING, "指标值与指标名称相同"),
  TARGET_UNREADABLE(Severity.WARNING, "指标值无法识别"),
  DEADLINE_OUTSIDE_PROJECT(Severity.WARNING, "时限晚于项目结束日期"),
  INDICATOR_MISPLACED(Severity.WARNING, "指标归类不当"),
  INDICATOR_PLACEHOLDER(Severity.WARNING, "指标名称过于笼统"),
  INDICATOR_DUPLICATE(Severity.WARNING, "指标重复"),
  SATISFACTION_MISSING(Severity.WARNING, "缺少满意度指标"),
  GOAL_MISSING(Severity.WARNING, "未填年度目标"),
  GOAL_RESULT_MISSING(Severity.WARNING, "未填目标实际完成情况"),
  GOAL_RESULT_REPEATS_GOAL(Severity.INFO, "实际完成情况与目标相同"),
  RESULTS_AHEAD_OF_MONEY(Severity.WARNING, "绩效得分明显高于资金执行"),
  PROJECT_CANCELLATION_PROPOSED(Severity.WARNING, "建议认定项目已取消");

  private final Severity severity;
  private final String label;

  FindingCode(Severity severity, String label) {
    this.severity = severity;
    this.label = label;
  }

  public Severity severity() {
    return severity;
  }

  /** The Chinese short title. */
  public String label() {
    return label;
  }
}
