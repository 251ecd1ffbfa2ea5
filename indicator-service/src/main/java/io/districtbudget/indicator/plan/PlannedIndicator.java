package io.districtbudget.indicator.plan;

import io.districtbudget.expression.ConfirmedReading;
import io.districtbudget.expression.TargetReading;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 绩效指标 (indicator) as a declaration states it; in a draft anything may still be missing.
 *
 * @param level1 official word of the framework once it is known there, else as written
 * @param target 指标值, exactly as written
 * @param confirmation what its author said the target means, or null
 */
public record PlannedIndicator(
    @Nullable String level1,
    @Nullable String level2,
    @Nullable String name,
    @Nullable String target,
    @Nullable Weight weight,
    @Nullable Confirmation confirmation) {

  /** An indicator whose target speaks for itself. */
  public PlannedIndicator(
      @Nullable String level1,
      @Nullable String level2,
      @Nullable String name,
      @Nullable String target,
      @Nullable Weight weight) {
    this(level1, level2, name, target, weight, null);
  }

  PlannedIndicator withLevels(@Nullable String first, @Nullable String second) {
    return new PlannedIndicator(first, second, name, target, weight, confirmation);
  }

  PlannedIndicator withName(@Nullable String other) {
    return new PlannedIndicator(level1, level2, other, target, weight);
  }

  /** The same with another target, which has not been confirmed by anybody. */
  PlannedIndicator withTarget(@Nullable String other) {
    return new PlannedIndicator(level1, level2, name, other, weight);
  }

  PlannedIndicator withWeight(@Nullable Weight other) {
    return new PlannedIndicator(level1, level2, name, target, other, confirmation);
  }

  /** The same with another confirmation, or with none. */
  public PlannedIndicator confirmed(@Nullable Confirmation other) {
    return new PlannedIndicator(level1, level2, name, target, weight, other);
  }

  /** How the target is understood: as its author confirmed it, else as the text reads. */
  public TargetReading reading() {
    return ConfirmedReading.read(
        Objects.requireNonNullElse(target, ""),
        Objects.requireNonNullElse(name, ""),
        confirmation == null ? null : confirmation.reading());
  }

  /** The name with its blanks removed, empty when missing: what two indicators are compared by. */
  String plainName() {
    return name == null ? "" : name.replaceAll("[\\s\u3000]+", "");
  }

  /** Whether a confirmation of the other one's target speaks of this one too: the same words. */
  boolean sameWords(PlannedIndicator other) {
    return plainName().equals(other.plainName()) && Objects.equals(target, other.target);
  }

  /** What is declared, whoever confirmed it and when: what two versions are compared by. */
  PlannedIndicator unsigned() {
    return confirmation == null
        ? this
        : confirmed(new Confirmation(confirmation.reading(), "", java.time.OffsetDateTime.MIN));
  }
}
