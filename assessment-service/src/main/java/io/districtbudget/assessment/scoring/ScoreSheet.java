package io.districtbudget.assessment.scoring;

import io.districtbudget.assessment.scoring.ruleset.Grade;
import io.districtbudget.assessment.scoring.ruleset.RuleSet;
import io.districtbudget.expression.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 绩效自评得分 (a scored self-assessment): execution, each indicator, total and grade.
 *
 * @param total sum of the rounded parts, in points of 100
 */
public record ScoreSheet(
    RuleSet rules,
    ExecutionScore execution,
    List<IndicatorScore> indicators,
    BigDecimal total,
    Grade grade,
    Sentence explanation) {

  public ScoreSheet {
    indicators = List.copyOf(indicators);
  }

  /** Scores a project's year. Pure: the same facts always give the same sheet. */
  public static ScoreSheet of(Amounts money, List<IndicatorFacts> facts, RuleSet rules) {
    ExecutionScore execution = ExecutionScore.of(money, rules);
    List<IndicatorScore> indicators =
        facts.stream().map(indicator -> IndicatorScoring.score(indicator, rules)).toList();
    BigDecimal total = totalOf(execution, indicators, rules);
    Grade grade = rules.grades().gradeOf(total);
    return new ScoreSheet(
        rules, execution, indicators, total, grade, explain(execution, indicators, total, grade));
  }

  private static BigDecimal totalOf(
      ExecutionScore execution, List<IndicatorScore> indicators, RuleSet rules) {
    return total(execution, sum(indicators), rules);
  }

  private static BigDecimal total(ExecutionScore execution, BigDecimal points, RuleSet rules) {
    if (execution.applies()) {
      return rules.rounding().sum(points.add(execution.score()));
    }
    return rules.rounding().quotient(points.multiply(RuleSet.HUNDRED), rules.indicatorPoints());
  }

  private static BigDecimal sum(List<IndicatorScore> indicators) {
    return indicators.stream().map(IndicatorScore::score).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Sentence explain(
      ExecutionScore execution, List<IndicatorScore> indicators, BigDecimal total, Grade grade) {
    String parts =
        indicators.stream()
            .map(indicator -> Figures.plain(indicator.score()))
            .collect(Collectors.joining(" + "));
    String sum =
        execution.applies()
            ? Figures.plain(execution.score()) + (parts.isEmpty() ? "" : " + " + parts)
            : "(" + parts + ") × 100 ÷ (100 − " + Figures.plain(execution.weight()) + ")";
    return new Sentence(
        "总分 = " + sum + " = " + Figures.plain(total) + "，等级" + grade.label() + "。",
        "Total = " + sum + " = " + Figures.plain(total) + ", grade " + grade.name() + ".");
  }

  /** The total that the stated scores make with the computed execution score; not rounded. */
  public BigDecimal auditedTotal() {
    return execution.applies()
        ? execution.score().add(auditedPoints())
        : total(execution, auditedPoints(), rules);
  }

  /** Points of all indicators together, as stated where stated. */
  public BigDecimal auditedPoints() {
    return indicators.stream()
        .map(IndicatorScore::audited)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
