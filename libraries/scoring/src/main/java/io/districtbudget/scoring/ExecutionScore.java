package io.districtbudget.scoring;

import static io.districtbudget.scoring.Figures.fixed;
import static io.districtbudget.scoring.Figures.plain;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.ruleset.ExecutionRule;
import io.districtbudget.scoring.ruleset.ExecutionRule.ZeroBudget;
import io.districtbudget.scoring.ruleset.ExecutionStep;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 预算执行率得分 (execution score): min(weight, weight × executed ÷ full-year budget) from the exact
 * ratio, or by steps. Printed rate and score are rounded independently of one another, as the forms
 * do it.
 *
 * @param rate printed rate in percent, 99.65 for 697,500 of 700,000
 * @param score points, 0 to the weight
 * @param applies false when the rule set takes the part out for a budget of 0
 */
public record ExecutionScore(
    BigDecimal rate,
    BigDecimal score,
    BigDecimal weight,
    boolean applies,
    Sentence explanation,
    TraceStep trace) {

  /** Scores the money of a project. */
  public static ExecutionScore of(Amounts money, RuleSet rules) {
    if (money.fullYear().signum() <= 0) {
      return ofNoBudget(money, rules);
    }
    ExecutionRule rule = rules.execution();
    BigDecimal executed = money.executed().max(BigDecimal.ZERO);
    BigDecimal rate =
        rule.rateRounding().quotient(executed.multiply(RuleSet.HUNDRED), money.fullYear());
    ExecutionStep step = stepOf(rule, executed, money.fullYear());
    if (!rule.steps().isEmpty()) {
      BigDecimal score = step == null ? BigDecimal.ZERO : step.score();
      return ofStep(money, rules, rate, rules.rounding().full(score), step);
    }
    boolean capped = executed.compareTo(money.fullYear()) > 0;
    BigDecimal full = rules.rounding().full(rule.weight());
    BigDecimal score =
        capped
            ? full
            : rules
                .rounding()
                .quotient(rule.weight().multiply(executed), money.fullYear())
                .min(full);
    return new ExecutionScore(
        rate,
        score,
        rule.weight(),
        true,
        byRatio(money, rule, rate, score, capped),
        trace(capped ? "EXECUTION_CAPPED" : "EXECUTION_PROPORTIONAL", money, rules, rate, score));
  }

  private static ExecutionScore ofStep(
      Amounts money,
      RuleSet rules,
      BigDecimal rate,
      BigDecimal score,
      @Nullable ExecutionStep step) {
    Map<String, String> values = figures(money, rules, rate);
    if (step != null) {
      values.put("stepFrom", plain(step.fromShare()));
    }
    values.put("stepScore", plain(score));
    return new ExecutionScore(
        rate,
        score,
        rules.execution().weight(),
        true,
        byStep(money, rate, score, step),
        new TraceStep("EXECUTION_STEPS", values, score.toPlainString()));
  }

  private static ExecutionScore ofNoBudget(Amounts money, RuleSet rules) {
    boolean applies = rules.execution().zeroBudget() == ZeroBudget.SCORES_ZERO;
    Sentence why =
        applies
            ? new Sentence(
                "全年预算数为 0，执行率按 0 计，得 0 分。",
                "The full-year budget is 0: the rate counts as 0 and scores 0.")
            : new Sentence(
                "全年预算数为 0，执行率不适用，其余得分折算为百分制。",
                "The full-year budget is 0: the execution does not apply, the other points are"
                    + " scaled up to 100.");
    BigDecimal zeroRate =
        rules.execution().rateRounding().quotient(BigDecimal.ZERO, BigDecimal.ONE);
    BigDecimal zero = rules.rounding().of(BigDecimal.ZERO);
    TraceStep trace = trace("EXECUTION_BUDGET_ZERO", money, rules, zeroRate, zero);
    return new ExecutionScore(zeroRate, zero, rules.execution().weight(), applies, why, trace);
  }

  private static @Nullable ExecutionStep stepOf(
      ExecutionRule rule, BigDecimal executed, BigDecimal fullYear) {
    return rule.steps().stream()
        .filter(step -> executed.compareTo(step.fromShare().multiply(fullYear)) >= 0)
        .findFirst()
        .orElse(null);
  }

  private static Sentence byStep(
      Amounts money, BigDecimal rate, BigDecimal score, @Nullable ExecutionStep step) {
    String head = " " + rate.toPlainString() + "%";
    String pair = plain(money.executed()) + " ÷ " + plain(money.fullYear());
    if (step == null) {
      return new Sentence(
          "执行率" + head + "（" + pair + "），未达到最低分档，得 0 分。",
          "Rate" + head + " (" + pair + "), below the lowest step: 0 points.");
    }
    String from = plain(step.fromShare().multiply(RuleSet.HUNDRED)) + "%";
    return new Sentence(
        "执行率" + head + "（" + pair + "），达到 " + from + " 分档，得 " + plain(score) + " 分。",
        "Rate" + head + " (" + pair + "), step from " + from + ": " + plain(score) + " points.");
  }

  private static Sentence byRatio(
      Amounts money, ExecutionRule rule, BigDecimal rate, BigDecimal score, boolean capped) {
    String formula =
        plain(rule.weight())
            + " × "
            + plain(money.executed().max(BigDecimal.ZERO))
            + " ÷ "
            + plain(money.fullYear());
    String zh = "执行率 " + rate.toPlainString() + "%：" + formula + (capped ? "，超过分值，按 " : " = ");
    String en =
        "Rate "
            + rate.toPlainString()
            + "%: "
            + formula
            + (capped ? " exceeds the weight and counts as " : " = ");
    return new Sentence(
        zh + plain(score) + (capped ? " 分计。" : " 分。"), en + plain(score) + " points.");
  }

  private static TraceStep trace(
      String code, Amounts money, RuleSet rules, BigDecimal rate, BigDecimal score) {
    return new TraceStep(code, figures(money, rules, rate), score.toPlainString());
  }

  private static Map<String, String> figures(Amounts money, RuleSet rules, BigDecimal rate) {
    return new LinkedHashMap<>(
        Figures.of(
            "executed", fixed(money.executed()),
            "fullYear", fixed(money.fullYear()),
            "weight", plain(rules.execution().weight()),
            "rate", rate.toPlainString(),
            "rateRounding", rules.execution().rateRounding().mode().name(),
            "scale", Integer.toString(rules.rounding().scale()),
            "rounding", rules.rounding().mode().name()));
  }
}
