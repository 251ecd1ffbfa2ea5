package io.districtbudget.assessment.scoring;

import io.districtbudget.assessment.scoring.ruleset.QuantityRule;
import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.ActualReading;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 定量指标值与实际完成值 (a numeric target beside the number that was reached), in the same unit.
 *
 * @param target value of the target
 * @param operator how the target is to be read
 * @param actual number reached, as stated
 */
public record Measured(BigDecimal target, Operator operator, BigDecimal actual) {

  /**
   * The pair, when both are numbers that can be compared; empty for words, deadlines, compounds.
   */
  public static Optional<Measured> of(TargetReading target, ActualReading actual) {
    BigDecimal wanted = target.value();
    if (wanted == null || !isNumber(target.kind())) {
      return Optional.empty();
    }
    Operator operator = operatorOf(target);
    BigDecimal reached = numberOf(actual, wanted, operator);
    if (reached == null || !sameKindOfUnit(target.unit(), actual.unit())) {
      return Optional.empty();
    }
    return Optional.of(new Measured(wanted, operator, reached));
  }

  private static boolean isNumber(ReadingKind kind) {
    return kind == ReadingKind.NUMERIC || kind == ReadingKind.APPROXIMATE;
  }

  private static Operator operatorOf(TargetReading target) {
    Operator operator = target.operator();
    if (operator != null) {
      return operator;
    }
    return target.kind() == ReadingKind.APPROXIMATE ? Operator.ABOUT : Operator.EQ;
  }

  /**
   * 无 is the number 0. 未完成 and its like are 0 of what was to be reached, but say nothing about a
   * cap: an unfinished job is not within "≤ 3 days".
   */
  private static @Nullable BigDecimal numberOf(
      ActualReading actual, BigDecimal wanted, Operator operator) {
    if (actual.kind() == ActualKind.NUMERIC) {
      return actual.value();
    }
    if (actual.kind() != ActualKind.NEGATIVE) {
      return null;
    }
    boolean none = Normalizer.normalize(actual.raw().strip(), Normalizer.Form.NFKC).startsWith("无");
    boolean somethingWasDue = wanted.signum() > 0 && !operator.reverse();
    return none || somethingWasDue ? BigDecimal.ZERO : null;
  }

  /** A percentage and a count cannot be compared; two counting words (项, 个) can. */
  private static boolean sameKindOfUnit(@Nullable String target, @Nullable String actual) {
    return target == null || actual == null || target.equals("%") == actual.equals("%");
  }

  /** 反向指标 (reverse target): a cap that should not be exceeded. */
  public boolean reverse() {
    return operator.reverse();
  }

  /** True when nothing may be divided by the target. */
  public boolean withoutScale() {
    return target.signum() <= 0;
  }

  /** A negative number counts as 0, except against a target that is itself negative. */
  public BigDecimal counted() {
    return target.signum() < 0 ? actual : actual.max(BigDecimal.ZERO);
  }

  /** True when the target is reached, 约 with the tolerance of the rule. */
  public boolean reached(QuantityRule rule) {
    int comparison = counted().compareTo(target);
    if (target.signum() == 0) {
      return operator == Operator.GE || operator == Operator.GT || counted().signum() <= 0;
    }
    return switch (operator) {
      case EQ, GE -> comparison >= 0;
      case GT -> comparison > 0;
      case LE -> comparison <= 0;
      case LT -> comparison < 0;
      case ABOUT ->
          counted().compareTo(target.multiply(BigDecimal.ONE.subtract(rule.aboutTolerance()))) >= 0;
    };
  }

  /** 超额完成 (over-achievement) of a positive target, from the share of the rule on. */
  public boolean overachieved(QuantityRule rule) {
    return !reverse()
        && target.signum() > 0
        && actual.compareTo(target.multiply(rule.overachievedFromShare())) >= 0;
  }
}
