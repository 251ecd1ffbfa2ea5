package io.districtbudget.assessment.selfassessment.comparison;

import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.List;

/**
 * 假设得分 (what a form would score by a rule set).
 *
 * <p>A form was weighted for the set of its own year. Where another set leaves the indicators fewer
 * or more points (80 beside an execution of 20), their sum is scaled to these points and rounded
 * once: the year's total stays one of 100.
 *
 * @param total in points of 100
 */
record WhatIf(BigDecimal total, Grade grade) {

  static WhatIf of(Amounts money, List<IndicatorFacts> facts, RuleSet rules) {
    ScoreSheet sheet = ScoreSheet.of(money, facts, rules);
    BigDecimal weights =
        facts.stream().map(IndicatorFacts::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (weights.signum() <= 0 || weights.compareTo(rules.indicatorPoints()) == 0) {
      return new WhatIf(sheet.total(), sheet.grade());
    }
    BigDecimal points =
        sheet.indicators().stream()
            .map(IndicatorScore::score)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean applies = sheet.execution().applies();
    BigDecimal share = applies ? rules.indicatorPoints() : RuleSet.HUNDRED;
    BigDecimal scaled = rules.rounding().quotient(points.multiply(share), weights);
    BigDecimal total =
        applies ? rules.rounding().sum(scaled.add(sheet.execution().score())) : scaled;
    return new WhatIf(total, rules.grades().gradeOf(total));
  }
}
