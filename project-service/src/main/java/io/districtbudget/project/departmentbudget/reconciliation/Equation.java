package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.support.text.LocalText;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 勾稽关系 (equation): two figures that must be equal, or the first at most the second, within what
 * rounding allows.
 *
 * @param place table, line and column, or section
 * @param tolerance largest difference that rounding explains, in the unit of the figures
 */
public record Equation(
    Check check, String place, Figure left, Relation relation, Figure right, BigDecimal tolerance) {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** How the figures must stand to each other. */
  public enum Relation {
    EQUAL,
    AT_MOST
  }

  /** Whether it holds. */
  public boolean holds() {
    BigDecimal difference = difference();
    return relation == Relation.AT_MOST
        ? difference.compareTo(tolerance) <= 0
        : difference.abs().compareTo(tolerance) <= 0;
  }

  /** Left minus right. */
  public BigDecimal difference() {
    return left.value().subtract(right.value());
  }

  /** What it shows when it is broken, else null. */
  @Nullable Finding finding() {
    if (holds()) {
      return null;
    }
    Check found = factorOfTenThousand() ? Check.MONEY_UNIT_SUSPECT : check;
    return new Finding(found, place, left, right, sentence(found));
  }

  private LocalText sentence(Check found) {
    String sign = relation == Relation.AT_MOST ? ">" : "≠";
    String difference = difference().abs().toPlainString();
    return new LocalText(
        "%s：%s。%s %s %s %s %s %s %s，相差 %s %s。"
            .formatted(
                place,
                found.title().zh(),
                left.label().zh(),
                left.text(),
                left.unit(),
                sign,
                right.label().zh(),
                right.text(),
                right.unit(),
                difference,
                left.unit()),
        "%s: %s. %s %s %s %s %s, difference %s."
            .formatted(
                place,
                found.title().en(),
                left.label().en(),
                left.text(),
                sign,
                right.label().en(),
                right.text(),
                difference));
  }

  private boolean factorOfTenThousand() {
    if (!left.unit().equals(Figure.YUAN) || left.value().signum() * right.value().signum() <= 0) {
      return false;
    }
    BigDecimal less = left.value().abs().min(right.value().abs());
    BigDecimal more = left.value().abs().max(right.value().abs());
    BigDecimal off = more.subtract(less.multiply(TEN_THOUSAND)).abs();
    // Within what rounding allows, and within a tenth where rounding is as coarse as the figure.
    return off.compareTo(tolerance.multiply(TEN_THOUSAND)) <= 0
        && off.multiply(BigDecimal.TEN).compareTo(more) <= 0;
  }
}
