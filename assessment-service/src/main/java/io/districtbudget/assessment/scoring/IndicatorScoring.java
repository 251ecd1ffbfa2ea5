package io.districtbudget.assessment.scoring;

import static io.districtbudget.assessment.scoring.Figures.plain;

import io.districtbudget.assessment.scoring.ruleset.RuleSet;
import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Sentence;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** 指标评分 (scoring of one indicator): the verdict of the rules, then the stated score against it. */
public final class IndicatorScoring {
  private IndicatorScoring() {}

  public static IndicatorScore score(IndicatorFacts facts, RuleSet rules) {
    Verdict verdict = verdict(facts, rules);
    BigDecimal proposal = verdict.proposal();
    BigDecimal stated = facts.stated();
    BigDecimal settled =
        stated == null
            ? (proposal == null ? BigDecimal.ZERO : proposal)
            : verdict.settle(stated, facts.weight());
    BigDecimal score = rules.rounding().of(settled).min(facts.weight()).max(BigDecimal.ZERO);
    return new IndicatorScore(
        facts,
        verdict,
        proposal,
        score,
        explanation(verdict, stated, score),
        trace(facts, verdict, score));
  }

  private static Verdict verdict(IndicatorFacts facts, RuleSet rules) {
    if (facts.actual().kind() == ActualKind.MISSING) {
      return new Verdict.Open(
          "ACTUAL_MISSING",
          new Sentence(
              "未填实际完成值，无法按规则计算，以填报得分为准。",
              "There is no actual value to score by; the stated score counts."));
    }
    return Measured.of(facts.target(), facts.actual())
        .<Verdict>map(measured -> new QuantityScoring(rules, measured, facts).verdict())
        .orElseGet(() -> QualityScoring.verdict(facts, rules));
  }

  private static Sentence explanation(
      Verdict verdict, @org.jspecify.annotations.Nullable BigDecimal stated, BigDecimal score) {
    Sentence why = verdict.explanation();
    if (stated == null) {
      return why;
    }
    boolean taken = stated.compareTo(score) == 0;
    return new Sentence(
        why.zh()
            + (taken
                ? "填报 " + plain(stated) + " 分，予以采用。"
                : "填报 " + plain(stated) + " 分不符合规则，按 " + plain(score) + " 分计。"),
        why.en()
            + (taken
                ? " Stated " + plain(stated) + ", which counts."
                : " Stated "
                    + plain(stated)
                    + ", which the rules do not allow: "
                    + plain(score)
                    + " counts."));
  }

  private static TraceStep trace(IndicatorFacts facts, Verdict verdict, BigDecimal score) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("target", facts.target().raw());
    values.put("actual", facts.actual().raw());
    values.put("weight", plain(facts.weight()));
    if (facts.target().confirmed()) {
      values.put("confirmedKind", facts.target().kind().name());
    }
    Measured.of(facts.target(), facts.actual())
        .ifPresent(
            measured -> {
              values.put("targetValue", plain(measured.target()));
              values.put("operator", measured.operator().name());
              values.put("actualValue", plain(measured.actual()));
            });
    BigDecimal proposal = verdict.proposal();
    if (proposal != null) {
      values.put("computed", plain(proposal));
    }
    BigDecimal stated = facts.stated();
    if (stated != null) {
      values.put("stated", plain(stated));
    }
    return new TraceStep(verdict.rule(), values, score.toPlainString());
  }
}
