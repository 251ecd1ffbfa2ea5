package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 实际完成值 (actual value) as it was understood.
 *
 * @param raw the text exactly as written, empty when there was none
 * @param value in {@code unit}, 万 and 亿 multiplied out; null when there is no single figure
 * @param unit as written, % included; null for a bare number
 * @param comparison whether the text compares (=95%, >90%, 90%以上) instead of stating a value; the
 *     value is read all the same
 */
public record ActualReading(
    String raw,
    ActualKind kind,
    @Nullable BigDecimal value,
    @Nullable String unit,
    boolean comparison,
    List<Qualifier> qualifiers) {

  public ActualReading {
    qualifiers = List.copyOf(qualifiers);
  }

  /** The text normalised and without its brackets. */
  public String word() {
    return Bracketed.of(NormalText.of(raw)).main();
  }

  /**
   * Whether it says the very word of the target, or another wording of the same (已提高 of 提高); a
   * longer or weaker word is not the same.
   */
  public boolean sameWordAs(TargetReading target) {
    return !word().isEmpty()
        && (word().equals(target.word())
            || NormalText.of(raw).equals(NormalText.of(target.raw()))
            || (value == null && SameMeaning.same(word(), target.word())));
  }

  /** Beyond what it amounts to: 万, its comparison, its direction. */
  public Wording wording() {
    return new Wording(raw);
  }

  /** Of a frequency that is stated instead of a figure, the number of a year. */
  public Optional<Yearly> yearly() {
    return Yearly.of(value, unit, qualifiers);
  }
}
