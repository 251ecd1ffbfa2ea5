package io.districtbudget.scoring;

import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.ActualReading;
import io.districtbudget.expression.Conversion;
import io.districtbudget.expression.Operator;
import io.districtbudget.expression.ReadingKind;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.expression.Wording;
import io.districtbudget.scoring.ruleset.QuantityRule;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 定量指标值与实际完成值 (a numeric target beside the number that was reached), in the same unit.
 *
 * @param target value of the target
 * @param operator how the target is to be read
 * @param actual number reached, as stated
 */
public record Measured(BigDecimal target, Operator operator, BigDecimal actual) {

  /** From this percentage on, 0.92 against a target in percent means 92 %. */
  private static final BigDecimal MOSTLY = BigDecimal.valueOf(50);

  private static final Set<String> NONE = Set.of("无", "没有", "暂无");

  /**
   * The pair, when both are numbers that can be compared; empty for words, deadlines, and what
   * measures different things.
   */
  public static Optional<Measured> of(TargetReading target, ActualReading actual) {
    return of(target, actual, "");
  }

  /**
   * The same of an indicator whose name may tell a direction: 能耗下降率.
   *
   * @param name of the indicator, empty when there is none
   */
  public static Optional<Measured> of(TargetReading target, ActualReading actual, String name) {
    if (OfAYear.concerns(target, actual)) {
      return OfAYear.of(target, actual);
    }
    BigDecimal wanted = target.value();
    if (wanted == null || !measurable(target, actual)) {
      return Optional.empty();
    }
    Operator operator = operatorOf(target);
    BigDecimal number = numberOf(actual, wanted, operator);
    if (number == null) {
      return Optional.empty();
    }
    Wording asked = target.wording();
    Wording stated = actual.wording();
    BigDecimal reached = Directed.number(asked, stated, name, number);
    if (reached == null) {
      return Optional.empty();
    }
    InOneScale scaled =
        InOneScale.of(
            InOneScale.Side.of(wanted, target.unit(), asked),
            InOneScale.Side.of(reached, actual.unit(), stated),
            target.confirmed());
    return shares(target, wanted, operator, actual, reached)
        .or(() -> converted(target, operator, actual, scaled))
        .filter(pair -> !partOfCalculation(target, pair))
        .filter(pair -> !ambiguousOne(target, actual, pair));
  }

  /** Days are held against a cap in working days only where they cannot exceed it. */
  private static Optional<Measured> converted(
      TargetReading target, Operator operator, ActualReading actual, InOneScale scaled) {
    String unit = unitOf(actual, target);
    return Optional.of(scaled)
        .filter(both -> operator.reverse())
        .flatMap(b -> Conversion.surelyWithin(b.target(), target.unit(), b.actual(), unit))
        .or(() -> Conversion.of(scaled.target(), target.unit(), scaled.actual(), unit))
        .map(both -> new Measured(both.one(), operator, both.other()));
  }

  static Operator operatorOf(TargetReading target) {
    Operator operator = target.operator();
    if (operator != null) {
      return operator;
    }
    return target.kind() == ReadingKind.APPROXIMATE ? Operator.ABOUT : Operator.EQ;
  }

  /**
   * 无 is the number 0. 未完成 and its like are 0 of what was to be reached, but say nothing about a
   * cap (an unfinished job is not within "≤ 3 days"), nor when they tell how far it came
   * (未完成，仅80%).
   */
  static @Nullable BigDecimal numberOf(ActualReading actual, BigDecimal wanted, Operator operator) {
    if (actual.kind() == ActualKind.NUMERIC) {
      return actual.value();
    }
    if (actual.kind() != ActualKind.NEGATIVE) {
      return null;
    }
    boolean somethingWasDue = wanted.signum() > 0 && !operator.reverse();
    boolean howFar = actual.word().codePoints().anyMatch(Character::isDigit);
    return NONE.contains(actual.word()) || (somethingWasDue && !howFar) ? BigDecimal.ZERO : null;
  }

  /** A share written as 0.92 on one side and as 92 % on the other. */
  private static Optional<Measured> shares(
      TargetReading target,
      BigDecimal wanted,
      Operator operator,
      ActualReading actual,
      BigDecimal reached) {
    if (operator.reverse()) {
      return Optional.empty();
    }
    if (percent(target.unit())
        && actual.unit() == null
        && wanted.compareTo(MOSTLY) >= 0
        && reached.signum() > 0
        && reached.compareTo(BigDecimal.ONE) < 0) {
      return Optional.of(
          new Measured(wanted, operator, reached.multiply(RuleSet.HUNDRED).stripTrailingZeros()));
    }
    if (target.unit() == null
        && percent(actual.unit())
        && wanted.signum() > 0
        && wanted.compareTo(BigDecimal.ONE) <= 0) {
      return Optional.of(
          new Measured(wanted.multiply(RuleSet.HUNDRED).stripTrailingZeros(), operator, reached));
    }
    return Optional.empty();
  }

  private static boolean percent(@Nullable String unit) {
    return "%".equals(unit);
  }

  /** A bare 1 against ≥ 90 % may be 1 % or all of it. */
  private static boolean ambiguousOne(TargetReading target, ActualReading actual, Measured pair) {
    BigDecimal stated = actual.value();
    return percent(target.unit())
        && actual.unit() == null
        && !pair.reverse()
        && pair.target().compareTo(MOSTLY) >= 0
        && stated != null
        && stated.compareTo(BigDecimal.ONE) == 0;
  }

  private static boolean unconfirmedCalculation(TargetReading target) {
    return target.kind() == ReadingKind.COMPOUND && !target.confirmed();
  }

  /** What a product that nobody confirmed amounts to is held only against its own kind. */
  private static boolean measurable(TargetReading target, ActualReading actual) {
    if (!unconfirmedCalculation(target)) {
      return true;
    }
    String wanted = target.unit();
    String stated = unitOf(actual, target);
    return wanted != null
        && !wanted.contains("*")
        && (stated == null || Conversion.sameKind(wanted, stated));
  }

  /** 8760小时/年 against 365天*24小时/年: both of a year, which the product's unit leaves out. */
  private static @Nullable String unitOf(ActualReading actual, TargetReading target) {
    String stated = actual.unit();
    int slash = stated == null ? -1 : stated.indexOf('/');
    return stated != null
            && slash > 0
            && unconfirmedCalculation(target)
            && target.word().endsWith(stated.substring(slash))
        ? stated.substring(0, slash)
        : stated;
  }

  /**
   * 24小时 against 365天*24小时 states one factor of the product: nothing can be said about it. A factor
   * is at most half of a product; more than that of a cap is an amount within it.
   */
  private static boolean partOfCalculation(TargetReading target, Measured pair) {
    BigDecimal surely = pair.reverse() ? pair.actual().add(pair.actual()) : pair.actual();
    int comparison = surely.compareTo(pair.target());
    return unconfirmedCalculation(target) && (pair.reverse() ? comparison <= 0 : comparison < 0);
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
