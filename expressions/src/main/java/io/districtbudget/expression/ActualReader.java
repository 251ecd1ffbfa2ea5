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

  /** What is good when it did not happen: "未发生事故", "未收到投诉", "没有违规", "未逾期" are successes. */
  private static final String UNWANTED =
      "发生|出现|发现|收到|接到|接报|接获|造成|有|超|来|投诉|事故|问题|违|逾|延误|延期|延迟|中断|间断|断|停"
          + "|拖欠|欠|受(?!理)|引发|引起|产生(?:不良|负面|投诉|纠纷|事故)|泄|丢|漏|遗|损|伤|亡|存在|查出|检出"
          + "|被(?:投诉|通报|处罚|曝光|问责|约谈|攻击|入侵|篡改)|通报|影响|纠纷|差错|失|误|扰|舆情|上访|信访"
          + "|缺|短缺|隐患|重大|负面|不良|安全(?:事故|问题|隐患)|人(?:投诉|员伤亡)|火灾|见(?!效|成效)";

  private static final String NOT_UP_TO_IT = "(?:不达标|不合格|不及时|不到位|不通过|不完善|不健全|不满意)";

  /** Not yet, not done, not up to it (but 无不合格 and 未出现不及时 are successes). */
  private static final Pattern NOT_DONE =
      Pattern.compile(
          ".*(?:(?:尚|暂|还|仍)?未|没有|没)(?!"
              + UNWANTED
              + ").+"
              + "|(?!.*(?:无|未|没有).*"
              + NOT_UP_TO_IT
              + ").*"
              + NOT_UP_TO_IT
              + ".*"
              + "|.*(?:无法|无进展).*");

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
