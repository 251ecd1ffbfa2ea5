package io.districtbudget.scoring;

import static io.districtbudget.scoring.Figures.plain;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.ruleset.QuantityRule;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;

/** 定量指标评分 (scoring of numeric targets): positive, reverse, zero and about. */
final class QuantityScoring {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final RuleSet rules;
  private final Measured measured;
  private final BigDecimal weight;
  private final Sentence against;

  QuantityScoring(RuleSet rules, Measured measured, IndicatorFacts facts) {
    this.rules = rules;
    this.measured = measured;
    this.weight = facts.weight();
    this.against = Against.of(facts);
  }

  Verdict.Exact verdict() {
    QuantityRule rule = rules.quantity();
    if (measured.reached(rule)) {
      boolean deducted = measured.overachieved(rule) && rule.deduction(weight).signum() > 0;
      return deducted ? overachieved(rule) : reached();
    }
    if (measured.withoutScale()) {
      return lost("TARGET_ZERO_MISSED", "指标值不为正数，无法折算", "the target is no positive number");
    }
    return measured.reverse() ? exceeded(rule) : shortOf(rule);
  }

  private Verdict.Exact reached() {
    String code = measured.withoutScale() ? "TARGET_ZERO_KEPT" : "TARGET_REACHED";
    return new Verdict.Exact(
        code,
        rules.rounding().full(weight),
        new Sentence(
            "实际完成值/指标值 " + against.zh() + "：已达到，得满分 " + plain(weight) + " 分。",
            "Actual / target " + against.en() + ": reached, full " + plain(weight) + " points."));
  }

  /** A fixed deduction, where a region has one. */
  private Verdict.Exact overachieved(QuantityRule rule) {
    String taken = plain(rule.deduction(weight));
    BigDecimal left = rules.rounding().of(weight.subtract(rule.deduction(weight)));
    String percent = plain(rule.overachievedFromShare().multiply(RuleSet.HUNDRED)) + "%";
    return new Verdict.Exact(
        "OVERACHIEVED_DEDUCTED",
        left,
        new Sentence(
            "实际完成值/指标值 "
                + against.zh()
                + "：完成率达到 "
                + percent
                + " 及以上，扣 "
                + taken
                + " 分，得 "
                + plain(left)
                + " 分。",
            "Actual / target "
                + against.en()
                + ": "
                + percent
                + " or more was reached, "
                + taken
                + " points are taken: "
                + plain(left)
                + " points."));
  }

  private Verdict.Exact shortOf(QuantityRule rule) {
    BigDecimal floor = measured.target().multiply(rule.zeroBelowShare());
    if (measured.counted().compareTo(floor) < 0) {
      String percent = plain(rule.zeroBelowShare().multiply(RuleSet.HUNDRED)) + "%";
      return lost(
          "POSITIVE_BELOW_FLOOR", "完成率低于 " + percent, "less than " + percent + " was reached");
    }
    return computed("POSITIVE_RATIO", measured.counted(), measured.target());
  }

  private Verdict.Exact exceeded(QuantityRule rule) {
    return switch (rule.reverse()) {
      case RATIO -> computed("REVERSE_RATIO", measured.target(), measured.counted());
      case LINEAR -> linear();
      case ZERO -> lost("REVERSE_ZERO", "一经超过不得分", "nothing is left");
    };
  }

  /** Weight × (1 − (a − t) ÷ t) is weight × (2t − a) ÷ t, rounded once. */
  private Verdict.Exact linear() {
    String actual = plain(measured.counted());
    String target = plain(measured.target());
    BigDecimal kept =
        measured.target().multiply(TWO).subtract(measured.counted()).max(BigDecimal.ZERO);
    if (kept.signum() == 0) {
      return lost("REVERSE_LINEAR", "已达上限的两倍", "twice the cap or more");
    }
    String formula =
        plain(weight) + " × (1 − (" + actual + " − " + target + ") ÷ " + target + ") = ";
    return exact("REVERSE_LINEAR", points(kept, measured.target()), formula);
  }

  private Verdict.Exact computed(String code, BigDecimal above, BigDecimal below) {
    return exact(
        code,
        points(above, below),
        plain(weight) + " × " + plain(above) + " ÷ " + plain(below) + " = ");
  }

  /** The exact quotient, rounded once; rounding never lifts it above the weight. */
  private BigDecimal points(BigDecimal above, BigDecimal below) {
    return rules
        .rounding()
        .quotient(weight.multiply(above), below)
        .min(rules.rounding().full(weight));
  }

  private Verdict.Exact exact(String code, BigDecimal points, String formula) {
    return new Verdict.Exact(
        code,
        points,
        new Sentence(
            "实际完成值/指标值 " + against.zh() + "：" + missedZh() + "，" + formula + plain(points) + " 分。",
            "Actual / target "
                + against.en()
                + ": "
                + missedEn()
                + ", "
                + formula
                + plain(points)
                + " points."));
  }

  private String missedZh() {
    return measured.reverse() ? "超过上限" : "未达到";
  }

  private String missedEn() {
    return measured.reverse() ? "the cap is exceeded" : "not reached";
  }

  private Verdict.Exact lost(String code, String zh, String en) {
    return new Verdict.Exact(
        code,
        rules.rounding().of(BigDecimal.ZERO),
        new Sentence(
            "实际完成值/指标值 " + against.zh() + "：" + missedZh() + "，" + zh + "，得 0 分。",
            "Actual / target " + against.en() + ": " + missedEn() + ", " + en + ", 0 points."));
  }
}
