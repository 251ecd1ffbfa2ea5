package io.districtbudget.expression;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads 实际完成值 (actual values), which come as badly as targets. Any text, and none at all, has a
 * reading; the raw text is always kept. Never throws.
 */
public final class ActualReader {

  private static final Pattern NOTHING = Pattern.compile("无|没有|暂无|未|否|不");

  /** Not yet, not done, not up to it; "未发生事故" and "未收到投诉" on the other hand are successes. */
  private static final Pattern NOT_DONE =
      Pattern.compile(
          ".*(?:(?:尚|暂|还|仍)?未|没有|没)(?!发生|出现|发现|收到|接到|接报|造成|有|超|来|投诉|事故|问题).+"
              + "|.*(?:不达标|不合格|不及时|不到位|不通过|不完善|不健全|不满意).*");

  private static final Pattern TICK = Pattern.compile("[√✓✔☑]");
  private static final Pattern SIGN = Pattern.compile("[≥≤><=]");

  private ActualReader() {}

  /** Reads an actual value; null and blanks are MISSING. */
  public static ActualReading read(@Nullable String raw) {
    if (raw == null) {
      return words("", ActualKind.MISSING, false, List.of());
    }
    if (raw.length() > Expression.LONGEST) {
      return words(raw, ActualKind.WORDS, false, List.of());
    }
    String normal = NormalText.of(raw);
    if (Expression.empty(normal)) {
      boolean tick = TICK.matcher(normal).find();
      return words(raw, tick ? ActualKind.WORDS : ActualKind.MISSING, false, List.of());
    }
    return read(raw, normal, Expression.of(normal));
  }

  private static ActualReading read(String raw, String normal, Expression expression) {
    List<Qualifier> qualifiers = expression.qualifiers();
    boolean sign = SIGN.matcher(normal).find();
    if (NOTHING.matcher(expression.main()).matches()
        || NOT_DONE.matcher(expression.main()).matches()) {
      return words(raw, ActualKind.NEGATIVE, sign, qualifiers);
    }
    Calculation product = expression.calculation();
    if (product != null) {
      return new ActualReading(
          raw, ActualKind.NUMERIC, product.value(), product.unit(), sign, qualifiers);
    }
    Quantity quantity = expression.quantity();
    if (quantity != null) {
      boolean comparison = sign || quantity.stated() != null;
      return new ActualReading(
          raw, ActualKind.NUMERIC, quantity.value(), quantity.unit(), comparison, qualifiers);
    }
    return words(raw, ActualKind.WORDS, sign, qualifiers);
  }

  private static ActualReading words(
      String raw, ActualKind kind, boolean comparison, List<Qualifier> qualifiers) {
    return new ActualReading(raw, kind, null, null, comparison, qualifiers);
  }
}
