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

  private static final String GOOD = "[^,;。、]{0,4}(?:重视|改善|好转|提升|提高|增长|成效|成果|实效|效果|进展|反响|共鸣)";

  /** What is good when it did not happen: "未发生事故", "未收到投诉", "没有违规", "未逾期" are successes. */
  private static final String UNWANTED =
      "发生|(?:出现|引发|引起|有(?![效序力所]))(?!"
          + GOOD
          + ")|发现|(?:收到|接到)(?!(?:相关|项目|剩余|全部)?(?:款|资金|拨款|回款|尾款|报告|验收|回复|材料|发票|货))"
          + "|接报|接获|造成|超|来|投诉|事故|问题|违|逾|延误|延期|延迟|中断|间断|断|停|拖欠|欠|异常|故障"
          + "|受(?![理益训众教])到?[^,;。、]{0,8}(?:罚|处分|影响|投诉|损|伤|灾|批评|攻击|干扰|通报|问责|约谈|污染|侵|骗|害|限制|警告|追究)"
          + "|产生(?:不良|负面|投诉|纠纷|事故)|泄|丢|漏|遗|损|伤|亡|存在|查出|检出"
          + "|被(?:投诉|通报|处罚|曝光|问责|约谈|攻击|入侵|篡改)|通报|影响|纠纷|差错|失|误|扰|舆情|上访|信访"
          + "|不(?:达标|合格|及时|到位|通过)|缺|短缺|隐患|重大|负面|不良|安全(?:事故|问题|隐患)|人(?:投诉|员伤亡)|火灾"
          + "|见[^,;。、]{0,4}(?:异常|问题|投诉|事故|故障|损|破|漏|裂|隐患|污染|违|不良|负面|舆情|差|缺|病|反弹|下降)";

  private static final String NOT_UP_TO_IT = "(?:不达标|不合格|不及时|不到位|不通过|不完善|不健全|不满意)";

  private static final String ABSENT = "(?:无|不存在|(?:未|没有)(?:出现|发生|发现|存在|见|有)?)";

  /** 无不合格, 未出现不及时, 无巡查不到位情况: the negation stands next to it. */
  private static final Pattern EXCUSED =
      Pattern.compile(
          ABSENT
              + "(?:任何)?"
              + NOT_UP_TO_IT
              + "|"
              + ABSENT
              + "[^,;。、人]{0,4}"
              + NOT_UP_TO_IT
              + "的?(?:情况|情形|现象|问题|行为)");

  /** Not yet, not done, not up to it. */
  private static final Pattern NOT_DONE =
      Pattern.compile(
          ".*(?:(?:尚|暂|还|仍)?未|没有|没)(?!" + UNWANTED + ").+" + "|.*(?:无法(?![律定规人])|无进展).*");

  private static final Pattern NOT_ENOUGH = Pattern.compile(NOT_UP_TO_IT);

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
    if (negative(expression.main())) {
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

  private static boolean negative(String main) {
    return NOTHING.matcher(main).matches()
        || NOT_DONE.matcher(main).matches()
        || NOT_ENOUGH.matcher(EXCUSED.matcher(main).replaceAll("")).find();
  }

  private static ActualReading words(
      String raw, ActualKind kind, boolean comparison, List<Qualifier> qualifiers) {
    return new ActualReading(raw, kind, null, null, comparison, qualifiers);
  }
}
