package io.districtbudget.assessment.projection;

import io.districtbudget.expression.ConfirmedReading;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.ReadingKind;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 已批准的绩效指标 (an indicator of the approved version), weight in points.
 *
 * @param reading how its target was understood when it was approved; absent in older events
 */
public record TargetIndicator(
    int number,
    String level1,
    String level2,
    String name,
    String target,
    BigDecimal weight,
    @Nullable Reading reading) {

  /** 指标值的读法 (the reading of a target); only one that the author confirmed is binding. */
  public record Reading(
      ReadingKind kind,
      @Nullable Operator operator,
      @Nullable BigDecimal value,
      @Nullable String unit,
      boolean confirmed) {}

  /** What the author confirmed the target to mean, or null when the text speaks for itself. */
  public @Nullable ConfirmedReading confirmed() {
    return reading == null || !reading.confirmed()
        ? null
        : new ConfirmedReading(reading.kind(), reading.operator(), reading.value(), reading.unit());
  }
}
