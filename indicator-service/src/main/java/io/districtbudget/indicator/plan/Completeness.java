package io.districtbudget.indicator.plan;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 完整性: a submitted declaration has a goal and complete indicators. */
final class Completeness implements PlanRule {

  @Override
  public void check(Plan plan, Circumstances circumstances, Consumer<Remark> report) {
    if (blank(plan.annualGoal())) {
      report.accept(
          Remark.error(
              "GOAL_MISSING", "/annualGoal", null, "未填写年度绩效目标。", "The annual goal is missing."));
    }
    if (plan.indicators().isEmpty()) {
      report.accept(
          Remark.error(
              "INDICATORS_MISSING", "/indicators", null, "未填写绩效指标。", "There are no indicators."));
    }
    for (int at = 0; at < plan.indicators().size(); at++) {
      PlannedIndicator indicator = plan.indicators().get(at);
      require(indicator.level1(), at, "level1", "一级指标", "LEVEL_MISSING", report);
      require(indicator.level2(), at, "level2", "二级指标", "LEVEL_MISSING", report);
      require(indicator.name(), at, "name", "三级指标名称", "NAME_MISSING", report);
      require(indicator.target(), at, "target", "指标值", "TARGET_MISSING", report);
      if (indicator.weight() == null) {
        report.accept(missing(at, "weight", "权重", "WEIGHT_MISSING"));
      }
    }
  }

  private static void require(
      @Nullable String value,
      int at,
      String field,
      String label,
      String code,
      Consumer<Remark> report) {
    if (blank(value)) {
      report.accept(missing(at, field, label, code));
    }
  }

  private static Remark missing(int at, String field, String label, String code) {
    return Remark.error(
        code,
        PlanRule.pointer(at, field),
        null,
        "第 %d 条指标未填写%s。",
        "Indicator %d lacks its " + field + ".",
        at + 1,
        label);
  }

  static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
