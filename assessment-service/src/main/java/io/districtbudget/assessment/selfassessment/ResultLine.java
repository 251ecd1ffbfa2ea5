package io.districtbudget.assessment.selfassessment;

import io.districtbudget.assessment.projection.TargetIndicator;
import io.districtbudget.assessment.scores.IndicatorEntry;
import io.districtbudget.expression.ActualReader;
import io.districtbudget.expression.ConfirmedReading;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.ruleset.Band;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 指标完成情况 (an approved indicator and what the unit states about it).
 *
 * @param number row of the form, from 1
 * @param score as stated, null when left to the rules
 * @param confirmed what the author of the target confirmed it to mean, null when the text counts
 */
public record ResultLine(
    int number,
    String level1,
    String level2,
    String name,
    String target,
    BigDecimal weight,
    @Nullable String actual,
    @Nullable BigDecimal score,
    @Nullable Band band,
    @Nullable String reason,
    @Nullable ConfirmedReading confirmed) {

  /** The rows of newer targets; what was filled in stays with the row of the same name. */
  static List<ResultLine> follow(List<ResultLine> present, List<TargetIndicator> indicators) {
    List<ResultLine> lines = new ArrayList<>();
    for (TargetIndicator indicator : indicators) {
      ResultLine blank = blank(lines.size() + 1, indicator);
      lines.add(
          present.stream()
              .filter(old -> old.name().equals(blank.name()) && old.level2().equals(blank.level2()))
              .findFirst()
              .map(old -> blank.filled(old.actual(), old.score(), old.band(), old.reason()))
              .orElse(blank));
    }
    return List.copyOf(lines);
  }

  /** A row of the approved targets, nothing filled in yet. */
  public static ResultLine blank(int number, TargetIndicator indicator) {
    return new ResultLine(
        number,
        indicator.level1(),
        indicator.level2(),
        indicator.name(),
        indicator.target(),
        indicator.weight(),
        null,
        null,
        null,
        null,
        indicator.confirmed());
  }

  /** A row of a published form. */
  public static ResultLine printed(int number, IndicatorEntry entry) {
    return new ResultLine(
        number,
        entry.level1(),
        entry.level2(),
        entry.name(),
        entry.target(),
        entry.weight(),
        entry.actual(),
        entry.score(),
        entry.band(),
        entry.reason(),
        null);
  }

  /** The same row with what the unit states now. */
  public ResultLine filled(
      @Nullable String newActual,
      @Nullable BigDecimal newScore,
      @Nullable Band newBand,
      @Nullable String newReason) {
    return new ResultLine(
        number, level1, level2, name, target, weight, newActual, newScore, newBand, newReason,
        confirmed);
  }

  /** The row of an assessment of this fiscal year, as it is understood. */
  public IndicatorFacts facts(int year) {
    return new IndicatorFacts(
        level1,
        level2,
        name,
        ConfirmedReading.read(target, name, confirmed),
        ActualReader.read(actual),
        weight,
        score,
        band,
        reason,
        year);
  }
}
