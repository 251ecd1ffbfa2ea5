package io.districtbudget.expression;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 写法 (how a value is worded), beyond what it amounts to.
 *
 * @param factor of 万 or 亿 behind its figure; 1 without
 * @param comparing whether the text itself compares (≥, 不超过, 以上, 约)
 * @param direction 上升 or 下降 before the figure
 */
public record Wording(BigDecimal factor, boolean comparing, @Nullable Direction direction) {

  static Wording of(String raw) {
    if (raw.length() > Expression.LONGEST) {
      return new Wording(BigDecimal.ONE, false, null);
    }
    Expression expression = Expression.of(NormalText.of(raw));
    Quantity quantity = expression.quantity();
    Calculation product = expression.calculation();
    boolean comparing =
        quantity == null
            ? product != null && product.sign() != null
            : quantity.stated() != null || quantity.about() || quantity.more();
    BigDecimal factor = quantity == null ? BigDecimal.ONE : quantity.factor();
    return new Wording(factor, comparing, Direction.of(raw));
  }

  /** Whether the figure stands in 万 or 亿. */
  public boolean scaled() {
    return factor.compareTo(BigDecimal.ONE) > 0;
  }
}
