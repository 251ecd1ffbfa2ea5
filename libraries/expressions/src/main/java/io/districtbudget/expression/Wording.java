package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 写法 (how a value is worded), beyond what it amounts to. Each part is read when it is asked for.
 *
 * @param raw the text exactly as written
 */
public record Wording(String raw) {

  private static final Pattern SCALES = Pattern.compile("[千万亿]");

  /** What 万 or 亿 behind its figure multiplies it by; 1 without. */
  public BigDecimal factor() {
    if (!SCALES.matcher(raw).find()) {
      return BigDecimal.ONE;
    }
    Expression expression = expression();
    Quantity quantity = expression == null ? null : expression.quantity();
    return quantity == null ? BigDecimal.ONE : quantity.factor();
  }

  /** Whether the text itself compares (≥, 不超过, 以上, 约). */
  public boolean comparing() {
    Expression expression = expression();
    if (expression == null) {
      return false;
    }
    Quantity quantity = expression.quantity();
    Calculation product = expression.calculation();
    return quantity == null
        ? product != null && product.sign() != null
        : quantity.stated() != null || quantity.about() || quantity.more();
  }

  /** 上升 or 下降 before the figure; null where neither stands there. */
  public @Nullable Direction direction() {
    return raw.length() > Expression.LONGEST ? null : Direction.of(raw);
  }

  private @Nullable Expression expression() {
    return raw.length() > Expression.LONGEST ? null : Expression.of(NormalText.of(raw));
  }
}
