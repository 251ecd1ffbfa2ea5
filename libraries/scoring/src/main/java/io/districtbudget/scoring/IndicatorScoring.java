package io.districtbudget.scoring;

import static io.districtbudget.scoring.Figures.plain;

import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 指标评分 (scoring of one indicator): the verdict of the rules, then the stated score against it. */
public final class IndicatorScoring {
  private IndicatorScoring() {}

  public static IndicatorScore score(IndicatorFacts facts, RuleSet rules) {
    Optional<Measured> measured = facts.measured();
    Verdict verdict = verdict(facts, measured, rules);
    BigDecimal proposal = verdict.proposal();
    BigDecimal stated = facts.stated();
    BigDecimal settled =
        stated == null
            ? (proposal == null ? BigDecimal.ZERO : proposal)
            : verdict.settle(stated, facts.weight());
    BigDecimal score = points(settled, facts.weight(), rules);
    return new IndicatorScore(
        facts,
        measured,
        verdict,
        proposal,
        score,
        explanation(verdict, stated, score, rules),
        trace(facts, measured, verdict, score, rules));
  }

  /** Rounded, but never above the weight, and all of it where all of it was reached. */
  private static BigDecimal points(BigDecimal settled, BigDecimal weight, RuleSet rules) {
    BigDecimal full = rules.rounding().full(weight);
    return settled.compareTo(weight) >= 0
        ? full
        : rules.rounding().of(settled).min(full).max(BigDecimal.ZERO);
  }

  private static Verdict verdict(IndicatorFacts facts, Optional<Measured> measured, RuleSet rules) {
    if (facts.actual().kind() == ActualKind.MISSING) {
      return new Verdict.Open(
          "ACTUAL_MISSING",
          new Sentence(
              "未填实际完成值，无法按规则计算，以填报得分为准。",
              "There is no actual value to score by; the stated score counts."));
    }
    if (ResultWords.band(facts.actual().word()) != null) {
      return QualityScoring.verdict(facts, rules);
    }
    return measured
        .<Verdict>map(pair -> new QuantityScoring(rules, pair, facts).verdict())
        .orElseGet(() -> QualityScoring.verdict(facts, rules));
  }

  private static Sentence explanation(
      Verdict verdict, @Nullable BigDecimal stated, BigDecimal score, RuleSet rules) {
    Sentence why = verdict.explanation();
    if (stated == null) {
      return verdict instanceof Verdict.Exact ? why : withoutStated(why, score);
    }
    if (stated.compareTo(score) == 0) {
      return new Sentence(
          why.zh() + "填报 " + plain(stated) + " 分，予以采用。",
          why.en() + " Stated " + plain(stated) + ", which counts.");
    }
    if (rules.rounding().of(stated).compareTo(score) == 0) {
      return new Sentence(
          why.zh() + "填报 " + plain(stated) + " 分，取整为 " + plain(score) + " 分。",
          why.en() + " Stated " + plain(stated) + ", rounded to " + plain(score) + ".");
    }
    return new Sentence(
        why.zh() + "填报 " + plain(stated) + " 分不符合规则，按 " + plain(score) + " 分计。",
        why.en()
            + " Stated "
            + plain(stated)
            + ", which the rules do not allow: "
            + plain(score)
            + " counts.");
  }

  private static Sentence withoutStated(Sentence why, BigDecimal score) {
    return new Sentence(
        why.zh() + "未填得分，计 " + plain(score) + " 分。",
        why.en() + " No score is stated: " + plain(score) + " counts.");
  }

  private static TraceStep trace(
      IndicatorFacts facts,
      Optional<Measured> measured,
      Verdict verdict,
      BigDecimal score,
      RuleSet rules) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("target", facts.target().raw());
    values.put("actual", facts.actual().raw());
    values.put("weight", plain(facts.weight()));
    values.put("scale", Integer.toString(rules.rounding().scale()));
    values.put("rounding", rules.rounding().mode().name());
    if (facts.target().confirmed()) {
      values.put("confirmedKind", facts.target().kind().name());
    }
    measured.ifPresent(pair -> values.putAll(figures(pair, rules)));
    if (verdict instanceof Verdict.Within within) {
      values.put("band", within.band().name());
      values.put("lowest", plain(within.lowest()));
      values.put("upperEnd", plain(within.upperEnd()));
    }
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

  /** What another program needs to come to the same score. */
  private static Map<String, String> figures(Measured measured, RuleSet rules) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("targetValue", plain(measured.target()));
    figures.put("operator", measured.operator().name());
    figures.put("actualValue", plain(measured.actual()));
    if (measured.counted().compareTo(measured.actual()) != 0) {
      figures.put("countedValue", plain(measured.counted()));
    }
    if (measured.operator() == Operator.ABOUT) {
      figures.put("aboutTolerance", plain(rules.quantity().aboutTolerance()));
    }
    if (!measured.reverse() && rules.quantity().zeroBelowShare().signum() > 0) {
      figures.put("zeroBelowShare", plain(rules.quantity().zeroBelowShare()));
    }
    if (!measured.reverse() && rules.quantity().overachievedDeduction() != null) {
      figures.put("overachievedFromShare", plain(rules.quantity().overachievedFromShare()));
      figures.put("overachievedDeduction", plain(rules.quantity().overachievedDeduction()));
    }
    return figures;
  }
}
