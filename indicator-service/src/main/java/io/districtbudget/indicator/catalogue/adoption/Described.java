package io.districtbudget.indicator.catalogue.adoption;

import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReader;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.indicator.catalogue.Direction;
import io.districtbudget.indicator.catalogue.IndicatorProposal;
import org.jspecify.annotations.Nullable;

/** 由指标值得出的属性: what a declared target tells about its indicator. */
final class Described {

  private static final int LONGEST_UNIT = 20;

  private Described() {}

  /** The proposal, with unit and direction as the target is read. */
  static IndicatorProposal proposal(
      String level1,
      String level2,
      String name,
      @Nullable String target,
      String explanation,
      @Nullable String departmentCode) {
    TargetReading reading = TargetReader.read(target == null ? "" : target, name);
    String unit = reading.unit();
    return new IndicatorProposal(
        level1,
        level2,
        name,
        null,
        unit == null || unit.length() > LONGEST_UNIT ? null : unit,
        direction(reading),
        reading.kind() == ReadingKind.INVALID ? null : target,
        explanation,
        null,
        null,
        departmentCode,
        null);
  }

  private static Direction direction(TargetReading reading) {
    if (reading.operator() == null) {
      return Direction.QUALITATIVE;
    }
    return reading.operator().reverse() ? Direction.REVERSE : Direction.POSITIVE;
  }
}
