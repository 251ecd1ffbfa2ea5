package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentence that tells an author how a target was understood, so that it can be confirmed. */
final class Explanation {

  private Explanation() {}

  static Sentence ofName() {
    return new Sentence(
        "无效：指标值与指标名称相同，没有说明要达到什么。",
        "Invalid: the target repeats the indicator's name and does not say what is to be reached.");
  }

  static Sentence of(
      ReadingKind kind,
      @Nullable Operator operator,
      @Nullable BigDecimal value,
      @Nullable String unit,
      List<Qualifier> qualifiers,
      Confidence confidence) {
    StringBuilder zh = new StringBuilder(zhCore(kind, operator, value, unit));
    StringBuilder en = new StringBuilder(enCore(kind, operator, value, unit));
    for (Qualifier qualifier : qualifiers) {
      zh.append("；").append(qualifier.label()).append("：").append(qualifier.text());
      en.append("; ")
          .append(qualifier.type().toLowerCase(Locale.ROOT).replace('_', ' '))
          .append(": ")
          .append(qualifier.text());
      if (qualifier instanceof Qualifier.Breakdown parts && value != null) {
        zh.append(sumZh(parts, value));
        en.append(parts.sum().compareTo(value) == 0 ? " (adds up)" : " (does not add up)");
      }
    }
    if (confidence == Confidence.CONFIRMED) {
      zh.insert(0, "填报人确认：");
      en.insert(0, "Confirmed by the author: ");
    }
    if (confidence == Confidence.DOUBTFUL) {
      zh.append("；请填报人确认");
      en.append("; to be confirmed by the author");
    }
    return new Sentence(zh.append("。").toString(), en.append(".").toString());
  }

  private static String zhCore(
      ReadingKind kind,
      @Nullable Operator operator,
      @Nullable BigDecimal value,
      @Nullable String unit) {
    return switch (kind) {
      case NUMERIC, APPROXIMATE ->
          "应" + (operator == null ? "" : operator.label()) + figure(value, unit);
      case QUALITATIVE -> "以文字描述，按达成程度评价";
      case DEADLINE -> "应在规定时限内完成";
      case COMPOUND ->
          value == null ? "含多个数值，无法合并计算，按文字描述评价" : "由算式得出" + cap(operator) + figure(value, unit);
      case INVALID -> "无效：没有写明指标值";
    };
  }

  private static String enCore(
      ReadingKind kind,
      @Nullable Operator operator,
      @Nullable BigDecimal value,
      @Nullable String unit) {
    return switch (kind) {
      case NUMERIC, APPROXIMATE ->
          "Should be " + (operator == null ? "" : operator.english()) + " " + figure(value, unit);
      case QUALITATIVE -> "Described in words, judged by how far it is reached";
      case DEADLINE -> "Should be done within the time stated";
      case COMPOUND ->
          value == null
              ? "Holds several figures that make no single one; judged like words"
              : "Calculated as " + capEn(operator) + figure(value, unit);
      case INVALID -> "Invalid: no target is stated";
    };
  }

  private static String cap(@Nullable Operator operator) {
    return operator == null || operator == Operator.EQ ? "" : operator.label();
  }

  private static String capEn(@Nullable Operator operator) {
    return operator == null || operator == Operator.EQ ? "" : operator.english() + " ";
  }

  private static String sumZh(Qualifier.Breakdown parts, BigDecimal value) {
    String sum = parts.sum().toPlainString();
    return parts.sum().compareTo(value) == 0
        ? "（合计" + sum + "，一致）"
        : "（合计" + sum + "，与" + value.toPlainString() + "不一致）";
  }

  private static String figure(@Nullable BigDecimal value, @Nullable String unit) {
    String plain = value == null ? "" : value.toPlainString();
    if (unit == null) {
      return plain;
    }
    return unit.startsWith("%") ? plain + unit : plain + " " + unit;
  }
}
