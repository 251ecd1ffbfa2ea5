package io.districtbudget.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 确认的读法 (what the author of a target confirmed it to mean). It is what is scored, however the text
 * would be read by itself.
 *
 * @param kind anything but INVALID: a target that says nothing has no meaning to confirm
 * @param operator present exactly when {@code value} is
 * @param value in {@code unit}, without trailing zeros
 */
public record ConfirmedReading(
    ReadingKind kind,
    @Nullable Operator operator,
    @Nullable BigDecimal value,
    @Nullable String unit) {

  public ConfirmedReading {
    if (kind == ReadingKind.INVALID) {
      throw new IllegalArgumentException("an invalid target has no reading to confirm");
    }
    if ((operator == null) != (value == null)) {
      throw new IllegalArgumentException("operator and value come together");
    }
    value = value == null ? null : Figures.plain(value);
  }

  /** One figure with its comparison. */
  public static ConfirmedReading figure(
      Operator operator, BigDecimal value, @Nullable String unit) {
    ReadingKind kind = operator == Operator.ABOUT ? ReadingKind.APPROXIMATE : ReadingKind.NUMERIC;
    return new ConfirmedReading(kind, operator, value, unit);
  }

  /** Judged like words, whatever figures the text holds. */
  public static ConfirmedReading words() {
    return new ConfirmedReading(ReadingKind.QUALITATIVE, null, null, null);
  }

  /** The reading as it stands; several figures that make no single one are words from then on. */
  public static ConfirmedReading of(TargetReading read) {
    return read.kind() == ReadingKind.COMPOUND && read.value() == null
        ? words()
        : new ConfirmedReading(read.kind(), read.operator(), read.value(), read.unit());
  }

  /** The target with this meaning; raw text and qualifiers stay. */
  public TargetReading of(String raw, String indicatorName) {
    TargetReading read = TargetReader.read(raw, indicatorName);
    return new TargetReading(
        raw,
        kind,
        operator,
        value,
        unit,
        read.qualifiers(),
        Confidence.CONFIRMED,
        Explanation.of(kind, operator, value, unit, read.qualifiers(), Confidence.CONFIRMED));
  }

  /** The target with its confirmed meaning, or as it reads by itself when none was confirmed. */
  public static TargetReading read(
      String raw, String indicatorName, @Nullable ConfirmedReading confirmed) {
    return confirmed == null
        ? TargetReader.read(raw, indicatorName)
        : confirmed.of(raw, indicatorName);
  }
}
