package io.districtbudget.scoring;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.scoring.ruleset.TotalCap;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 绩效自评得分 (a scored self-assessment): execution, each indicator, total and grade.
 *
 * @param total sum of the rounded parts, in points of 100, at most the cap
 * @param cap what a low execution rate caps the total at; null for nothing
 */
public record ScoreSheet(
    RuleSet rules,
    ExecutionScore execution,
    List<IndicatorScore> indicators,
    BigDecimal total,
    Grade grade,
    Sentence explanation,
    @Nullable BigDecimal cap) {

  public ScoreSheet {
    indicators = List.copyOf(indicators);
  }

  /** Scores a project's year. Pure: the same facts always give the same sheet. */
  public static ScoreSheet of(Amounts money, List<IndicatorFacts> facts, RuleSet rules) {
    ExecutionScore execution = ExecutionScore.of(money, rules);
    List<IndicatorScore> indicators =
        facts.stream().map(indicator -> IndicatorScoring.score(indicator, rules)).toList();
    BigDecimal sum = totalOf(execution, indicators, rules);
    BigDecimal cap = cap(money, execution, rules);
    BigDecimal total = cap == null ? sum : sum.min(cap);
    Grade grade = rules.grades().gradeOf(total);
    return new ScoreSheet(
        rules,
        execution,
        indicators,
        total,
        grade,
        explain(execution, indicators, sum, total, grade),
        cap);
  }

  /** What a low execution rate caps the total at, by the rule set; null for nothing. */
  private static @Nullable BigDecimal cap(Amounts money, ExecutionScore execution, RuleSet rules) {
    TotalCap cap = rules.execution().capOf(money.executed(), money.fullYear());
    return cap == null || !execution.applies() ? null : cap.total();
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
      ExecutionScore execution,
      List<IndicatorScore> indicators,
      BigDecimal points,
      BigDecimal total,
      Grade grade) {
    String parts =
        indicators.stream()
            .map(indicator -> Figures.plain(indicator.score()))
            .collect(Collectors.joining(" + "));
    String sum =
        execution.applies()
            ? Figures.plain(execution.score()) + (parts.isEmpty() ? "" : " + " + parts)
            : "(" + parts + ") × 100 ÷ (100 − " + Figures.plain(execution.weight()) + ")";
    boolean capped = total.compareTo(points) < 0;
    String made = Figures.plain(points);
    String zh = capped ? "，执行率偏低，总分按上限 " + Figures.plain(total) + " 分计" : "";
    String en = capped ? ", capped at " + Figures.plain(total) + " for the low execution rate" : "";
    return new Sentence(
        "总分 = " + sum + " = " + made + zh + "，等级" + grade.label() + "。",
        "Total = " + sum + " = " + made + en + ", grade " + grade.name() + ".");
  }

  /** The total that the stated scores make with the computed execution score; not rounded. */
  public BigDecimal auditedTotal() {
    BigDecimal stated =
        execution.applies()
            ? execution.score().add(auditedPoints())
            : total(execution, auditedPoints(), rules);
    return cap == null ? stated : stated.min(cap);
  }

  /** Points of all indicators together, as stated where stated. */
  public BigDecimal auditedPoints() {
    return indicators.stream()
        .map(IndicatorScore::audited)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
