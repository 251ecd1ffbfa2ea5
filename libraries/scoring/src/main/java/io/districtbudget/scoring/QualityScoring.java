package io.districtbudget.scoring;

import static io.districtbudget.scoring.Figures.plain;

import io.districtbudget.expression.Punctuality;
import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.ruleset.Band;
import io.districtbudget.scoring.ruleset.BandRule;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.Locale;

/** 定性指标评分 (scoring of results in words): by the stated band, or by the target's own word. */
final class QualityScoring {
  private QualityScoring() {}

  static Verdict verdict(IndicatorFacts facts, RuleSet rules) {
    if (facts.band() != null) {
      return within(facts.band(), facts, rules);
    }
    Sentence pair = Against.of(facts);
    if (facts.actual().sameWordAs(facts.target())) {
      return achieved("SAME_WORD", facts, pair, rules, "与指标值一致", "the target's own word");
    }
    if (Punctuality.kept(facts.target(), facts.actual(), facts.year())) {
      return achieved("DEADLINE_KEPT", facts, pair, rules, "在时限之内", "within the time allowed");
    }
    boolean figures = facts.target().value() != null && facts.actual().value() != null;
    return new Verdict.Open(
        "NOT_COMPUTABLE",
        new Sentence(
            "实际完成值/指标值 "
                + pair.zh()
                + "："
                + (figures ? "单位或口径不同，无法比较" : "无法计算")
                + "，需说明完成档次，以填报得分为准。",
            "Actual / target "
                + pair.en()
                + ": "
                + (figures ? "the units differ, they cannot be compared" : "cannot be computed")
                + "; a band is needed, the stated score counts."));
  }

  private static Verdict.Exact achieved(
      String code, IndicatorFacts facts, Sentence pair, RuleSet rules, String zh, String en) {
    return new Verdict.Exact(
        code,
        rules.rounding().full(facts.weight()),
        new Sentence(
            "实际完成值/指标值 " + pair.zh() + "：" + zh + "，视为达成，最高 " + plain(facts.weight()) + " 分。",
            "Actual / target "
                + pair.en()
                + ": "
                + en
                + ", achieved, up to "
                + plain(facts.weight())
                + " points."));
  }

  /** Without a stated score 达成 gives the weight, the others the least that their band allows. */
  private static Verdict within(Band band, IndicatorFacts facts, RuleSet rules) {
    BandRule bands = rules.bands();
    BigDecimal lowest = bands.lowest(band, facts.weight());
    BigDecimal upperEnd = bands.upperEnd(band, facts.weight());
    BigDecimal proposal =
        band == Band.ACHIEVED
            ? rules.rounding().full(facts.weight())
            : rules.rounding().up(lowest).min(facts.weight());
    Sentence pair = Against.of(facts);
    return new Verdict.Within(
        "BAND_" + band,
        band,
        lowest,
        upperEnd,
        rules.rounding(),
        proposal,
        new Sentence(
            "实际完成值/指标值 "
                + pair.zh()
                + "：填报档次为"
                + band.label()
                + "，得分应不低于 "
                + plain(lowest)
                + (band == Band.ACHIEVED ? " 分、不高于 " : " 分、低于 ")
                + plain(upperEnd)
                + " 分。",
            "Actual / target "
                + pair.en()
                + ": the stated band is "
                + band.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ", the score must be at least "
                + plain(lowest)
                + (band == Band.ACHIEVED ? " and at most " : " and below ")
                + plain(upperEnd)
                + "."));
  }
}
