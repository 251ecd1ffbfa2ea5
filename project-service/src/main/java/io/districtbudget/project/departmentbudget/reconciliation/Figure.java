package io.districtbudget.project.departmentbudget.reconciliation;

import io.districtbudget.support.text.LocalText;
import java.math.BigDecimal;

/**
 * One side of an equation.
 *
 * @param label what it is
 * @param unit 元, 个 or %
 */
public record Figure(LocalText label, BigDecimal value, String unit) {

  static final String YUAN = "元";
  static final String COUNT = "个";
  static final String PERCENT = "%";

  static Figure money(String zh, String en, BigDecimal yuan) {
    return new Figure(new LocalText(zh, en), yuan, YUAN);
  }

  static Figure count(String zh, String en, long number) {
    return new Figure(new LocalText(zh, en), BigDecimal.valueOf(number), COUNT);
  }

  /** The value without an exponent. */
  public String text() {
    return value.toPlainString();
  }
}
