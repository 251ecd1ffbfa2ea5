package io.districtbudget.scoring.light;

import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.ActualReading;
import io.districtbudget.expression.Sentence;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.Measured;
import io.districtbudget.scoring.TraceStep;
import io.districtbudget.scoring.ruleset.Band;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 指标亮灯 (light of an indicator): a positive target by what is due by the month's end, a reverse one
 * by its cap, words by their band.
 *
 * @param value so far, or expected for the whole year
 * @param band 达成 / 部分达成 / 未达成 as stated, for what cannot be computed
 * @param month 1 to 12; 12 judges a value of the whole year
 */
public record IndicatorLight(
    TargetReading target, ActualReading value, @Nullable Band band, int month, RuleSet rules) {

  /** The light, none without a value or for words without a band. */
  public Signal signal() {
    if (value.kind() == ActualKind.MISSING) {
      return none("VALUE_MISSING", "尚无完成值，不亮灯。", "There is no value yet, so there is no light.");
    }
    return Measured.of(target, value).map(this::measured).orElseGet(this::inWords);
  }

  private Signal measured(Measured measured) {
    if (measured.reverse() || measured.withoutScale()) {
      String rule = measured.reverse() ? "REVERSE_CAP" : "TARGET_ZERO";
      return measured.reached(rules.quantity())
          ? lit(rule, Light.GREEN, "未超过指标值", "the target is kept")
          : lit(rule, Light.RED, "未守住指标值", "the target is not kept");
    }
    Progress progress = new Progress(measured.counted(), measured.target(), month);
    return lit(
        "POSITIVE_PROGRESS",
        progress.lightWithBlue(rules.monitoring()),
        progress.percent(),
        "序时进度 " + progress.formula(),
        "against the calendar " + progress.formula());
  }

  private Signal inWords() {
    if (band != null) {
      return lit(
          "BAND_" + band,
          ofBand(band),
          "填报档次为" + band.label(),
          "the stated band is " + band.name().replace('_', ' ').toLowerCase(java.util.Locale.ROOT));
    }
    return value.sameWordAs(target)
        ? lit("SAME_WORD", Light.GREEN, "与指标值一致", "the target's own word")
        : none(
            "NOT_COMPUTABLE",
            pair() + "：无法计算，须填写完成档次。",
            pair() + ": cannot be computed; a band is needed.");
  }

  private static Light ofBand(Band stated) {
    return switch (stated) {
      case ACHIEVED -> Light.GREEN;
      case PARTLY_ACHIEVED -> Light.YELLOW;
      case NOT_ACHIEVED -> Light.RED;
    };
  }

  private Signal lit(String rule, Light light, String zh, String en) {
    return lit(rule, light, null, zh, en);
  }

  private Signal lit(
      String rule, Light light, @Nullable BigDecimal progress, String zh, String en) {
    return new Signal(
        light,
        progress,
        new Sentence(
            pair() + "：" + zh + "，" + light.label() + "。",
            pair() + ": " + en + ", " + light.english() + "."),
        new TraceStep(rule, figures(), light.name()));
  }

  private Signal none(String rule, String zh, String en) {
    return new Signal(null, null, new Sentence(zh, en), new TraceStep(rule, figures(), "NONE"));
  }

  private String pair() {
    return value.raw().strip() + " / " + target.raw().strip();
  }

  private Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("target", target.raw());
    figures.put("value", value.raw());
    figures.put("month", Integer.toString(month));
    Measured.of(target, value)
        .ifPresent(
            measured -> {
              figures.put("targetValue", Figures.plain(measured.target()));
              figures.put("operator", measured.operator().name());
              figures.put("valueSoFar", Figures.plain(measured.counted()));
            });
    if (band != null) {
      figures.put("band", band.name());
    }
    return figures;
  }
}
