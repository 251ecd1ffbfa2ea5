package io.districtbudget.assessment.scoring;

import static io.districtbudget.assessment.scoring.Figures.plain;

import io.districtbudget.assessment.scoring.ruleset.Band;
import io.districtbudget.assessment.scoring.ruleset.BandRule;
import io.districtbudget.assessment.scoring.ruleset.RuleSet;
import io.districtbudget.expression.Sentence;
import java.math.BigDecimal;

/** 定性指标评分 (scoring of results in words): by the stated band, or by the target's own word. */
final class QualityScoring {
  private QualityScoring() {}

  static Verdict verdict(IndicatorFacts facts, RuleSet rules) {
    if (facts.band() != null) {
      return within(facts.band(), facts, rules);
    }
    Sentence pair = Against.of(facts);
    if (facts.actual().sameWordAs(facts.target())) {
      return new Verdict.Exact(
          "SAME_WORD",
          rules.rounding().of(facts.weight()),
          new Sentence(
              "实际完成值/指标值 " + pair.zh() + "：与指标值一致，视为达成，最高 " + plain(facts.weight()) + " 分。",
              "Actual / target "
                  + pair.en()
                  + ": the target's own word, achieved, up to "
                  + plain(facts.weight())
                  + " points."));
    }
    return new Verdict.Open(
        "NOT_COMPUTABLE",
        new Sentence(
            "实际完成值/指标值 " + pair.zh() + "：无法计算，需说明完成档次，以填报得分为准。",
            "Actual / target "
                + pair.en()
                + ": cannot be computed; a band is needed, the stated score counts."));
  }

  /** Without a stated score 达成 gives the weight, the others the least that their band allows. */
  private static Verdict within(Band band, IndicatorFacts facts, RuleSet rules) {
    BandRule bands = rules.bands();
    BigDecimal lowest = bands.lowest(band, facts.weight());
    BigDecimal upperEnd = bands.upperEnd(band, facts.weight());
    BigDecimal proposal =
        band == Band.ACHIEVED
            ? rules.rounding().of(facts.weight())
            : rules.rounding().up(lowest).min(facts.weight());
    String range =
        "[" + plain(lowest) + ", " + plain(upperEnd) + (band == Band.ACHIEVED ? "]" : ")");
    return new Verdict.Within(
        "BAND_" + band,
        band,
        lowest,
        upperEnd,
        rules.rounding(),
        proposal,
        new Sentence(
            "填报档次为" + band.label() + "，得分应在 " + range + " 内。",
            "Stated band "
                + band.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                + ": the score must lie in "
                + range
                + "."));
  }
}
