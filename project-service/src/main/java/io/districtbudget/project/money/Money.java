package io.districtbudget.project.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.Spoken;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 金额 (amount of money), in 元 with two decimals, below 10^16 in absolute value: what {@code
 * numeric(18,2)} keeps. Nothing is rounded on the way in: a third decimal is refused.
 */
@Schema(type = SchemaType.STRING, examples = "360000.00", pattern = "-?[0-9]{1,16}(\\.[0-9]{1,2})?")
public record Money(BigDecimal yuan) implements Comparable<Money>, Spoken {

  private static final int SCALE = 2;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);

  /** Nothing. */
  public static final Money ZERO = new Money(BigDecimal.ZERO);

  /**
   * An amount.
   *
   * @throws ProblemException 422 AMOUNT_INVALID for more than two decimals or 16 digits before them
   */
  public Money {
    if (yuan.abs().compareTo(LIMIT) >= 0 || yuan.stripTrailingZeros().scale() > SCALE) {
      throw invalid(yuan.toPlainString());
    }
    yuan = yuan.setScale(SCALE);
  }

  /** Reads a decimal string such as {@code 360000.00}. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Money of(String text) {
    if (!text.matches("-?[0-9]{1,20}(\\.[0-9]{1,20})?")) {
      throw invalid(text);
    }
    return new Money(new BigDecimal(text));
  }

  /** A sum as a query gives it: nothing when no row was summed. */
  public static Money ofSum(@Nullable Object sum) {
    if (sum == null) {
      return ZERO;
    }
    return sum instanceof Money money ? money : new Money((BigDecimal) sum);
  }

  /** The sum of all given amounts. */
  public static Money sum(Collection<Money> amounts) {
    return amounts.stream().reduce(ZERO, Money::plus);
  }

  public Money plus(Money other) {
    return new Money(yuan.add(other.yuan));
  }

  public Money minus(Money other) {
    return new Money(yuan.subtract(other.yuan));
  }

  public Money negated() {
    return new Money(yuan.negate());
  }

  public boolean isNegative() {
    return yuan.signum() < 0;
  }

  public boolean isPositive() {
    return yuan.signum() > 0;
  }

  public boolean isZero() {
    return yuan.signum() == 0;
  }

  /**
   * 执行率 (execution rate): this amount in percent of a budget, two decimals, rounded up as the
   * official forms print it; 0.00 when the budget is 0.
   */
  public String percentOf(Money budget) {
    if (budget.isZero()) {
      return "0.00";
    }
    return yuan.multiply(BigDecimal.valueOf(100))
        .divide(budget.yuan, SCALE, RoundingMode.CEILING)
        .toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return yuan.compareTo(other.yuan);
  }

  @Override
  @JsonValue
  public String toString() {
    return yuan.toPlainString();
  }

  /** With thousands marks: {@code 1,234,567.00}. */
  @Override
  public String spoken() {
    return String.format(Locale.ROOT, "%,.2f", yuan);
  }

  private static ProblemException invalid(String text) {
    return MoneyRefusal.AMOUNT_INVALID.problemAt(null, text);
  }
}
