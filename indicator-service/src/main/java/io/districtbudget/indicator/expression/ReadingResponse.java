package io.districtbudget.indicator.expression;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.Qualifier;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target as it was understood.
 *
 * @param value decimal string in {@code unit}, or absent
 * @param confidence from "0.00" to "1.00"
 * @param doubtful whether the author should confirm the reading
 * @param explanation how it was understood, in Chinese
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReadingResponse(
    String raw,
    ReadingKind kind,
    @Nullable Operator operator,
    @Nullable String value,
    @Nullable String unit,
    List<Stated> qualifiers,
    String confidence,
    boolean doubtful,
    String explanation,
    String explanationEn) {

  /**
   * A qualifier; besides type and text only the fields of its type are present. A deadline without
   * {@code day} is the last day of its month, one without {@code year} is in the fiscal year.
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stated(
      String type,
      String text,
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable Integer times,
      Qualifier.@Nullable Period period,
      @Nullable String amount,
      @Nullable String unit,
      @Nullable List<String> parts,
      @Nullable String sum) {

    static Stated of(Qualifier qualifier) {
      if (qualifier instanceof Qualifier.Deadline due) {
        return new Stated(
            due.type(),
            due.text(),
            due.year(),
            due.month(),
            due.day(),
            null,
            null,
            null,
            null,
            null,
            null);
      }
      if (qualifier instanceof Qualifier.Frequency often) {
        return new Stated(
            often.type(),
            often.text(),
            null,
            null,
            null,
            often.times(),
            often.period(),
            null,
            null,
            null,
            null);
      }
      if (qualifier instanceof Qualifier.ResponseTime time) {
        return new Stated(
            time.type(),
            time.text(),
            null,
            null,
            null,
            null,
            null,
            plain(time.amount()),
            time.unit(),
            null,
            null);
      }
      if (qualifier instanceof Qualifier.Breakdown of) {
        List<String> parts = of.parts().stream().map(BigDecimal::toPlainString).toList();
        return new Stated(
            of.type(),
            of.text(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            parts,
            of.sum().toPlainString());
      }
      return new Stated(
          qualifier.type(), qualifier.text(), null, null, null, null, null, null, null, null, null);
    }
  }

  /** The reading as it is answered. */
  public static ReadingResponse from(TargetReading reading) {
    return new ReadingResponse(
        reading.raw(),
        reading.kind(),
        reading.operator(),
        plain(reading.value()),
        reading.unit(),
        reading.qualifiers().stream().map(Stated::of).toList(),
        reading.confidence().share().toPlainString(),
        reading.confidence() == io.districtbudget.expression.Confidence.DOUBTFUL,
        reading.explanation().zh(),
        reading.explanation().en());
  }

  private static @Nullable String plain(@Nullable BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
