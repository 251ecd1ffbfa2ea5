package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 指标值 (target value) as it was understood.
 *
 * @param raw the text exactly as written; forms print this
 * @param operator null when there is no figure
 * @param value in {@code unit}, 万 and 亿 multiplied out, no trailing zeros; null when there is no
 *     figure or it cannot be computed
 * @param unit as written, % included; null for a bare number
 */
public record TargetReading(
    String raw,
    ReadingKind kind,
    @Nullable Operator operator,
    @Nullable BigDecimal value,
    @Nullable String unit,
    List<Qualifier> qualifiers,
    Confidence confidence,
    Sentence explanation) {

  public TargetReading {
    qualifiers = List.copyOf(qualifiers);
  }

  /**
   * The text normalised and without its brackets: what an actual value in words is held against.
   */
  public String word() {
    return Bracketed.of(NormalText.of(raw)).main();
  }

  /** Beyond what it amounts to: 万, its comparison, its direction. */
  public Wording wording() {
    return new Wording(raw);
  }

  /** Of a frequency that is asked for instead of a figure, the number of a year. */
  public Optional<Yearly> yearly() {
    return Yearly.of(value, unit, qualifiers);
  }

  /** The same figure read as one that should not be exceeded. */
  public TargetReading asCap() {
    Sentence meaning = Explanation.of(kind, Operator.LE, value, unit, qualifiers, confidence);
    return new TargetReading(raw, kind, Operator.LE, value, unit, qualifiers, confidence, meaning);
  }

  /** Whether its author confirmed that it means this. */
  public boolean confirmed() {
    return confidence == Confidence.CONFIRMED;
  }

  /** The first qualifier of a variant. */
  public <Q extends Qualifier> Optional<Q> qualifier(Class<Q> variant) {
    return qualifiers.stream().filter(variant::isInstance).map(variant::cast).findFirst();
  }
}
