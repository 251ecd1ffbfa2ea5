package io.districtbudget.expression;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads 指标值 (target values). Any text has a reading: what is no figure and no time is words, and
 * the raw text is always kept. Never throws.
 */
public final class TargetReader {

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:\\.\\d+)?");
  private static final Pattern SEVERAL = Pattern.compile(".*(?:各\\d|\\d[^\\d,、;+和及]*[,、;+和及]).*");

  /** 标准号 (number of a standard), such as GB/T22239-2008: its figures are none of the target. */
  private static final Pattern STANDARD =
      Pattern.compile("(?:GB|DB|ISO|IEC|JGJ|CJJ|JTG|HJ|WS|YY|DG)[A-Z/]{0,6}\\d+(?:[.-]\\d+)*");

  private static final Pattern LIKE_A_NAME = Pattern.compile("[^\\d]{2,}[率性度数]");
  private static final int SHORT = 20;

  private TargetReader() {}

  /** Reads a target whose indicator is not known. */
  public static TargetReading read(String raw) {
    return read(raw, "");
  }

  /** Reads a target; one that only repeats its indicator's name is INVALID. */
  public static TargetReading read(String raw, String indicatorName) {
    if (raw.length() > Expression.LONGEST) {
      return words(raw, ReadingKind.QUALITATIVE, Confidence.DOUBTFUL, List.of());
    }
    String normal = NormalText.of(raw);
    if (Expression.empty(normal)) {
      return words(raw, ReadingKind.INVALID, Confidence.CERTAIN, List.of());
    }
    if (normal.equals(NormalText.of(indicatorName))) {
      TargetReading name = words(raw, ReadingKind.INVALID, Confidence.CERTAIN, List.of());
      return new TargetReading(
          raw, name.kind(), null, null, null, List.of(), name.confidence(), Explanation.ofName());
    }
    return read(raw, Expression.of(normal));
  }

  private static TargetReading read(String raw, Expression expression) {
    if (expression.calculation() != null) {
      return calculated(raw, expression, expression.calculation());
    }
    if (expression.quantity() != null) {
      return figure(raw, expression, expression.quantity());
    }
    List<Qualifier> qualifiers = expression.qualifiers();
    if (expression.time() instanceof Qualifier.Frequency) {
      return words(raw, ReadingKind.QUALITATIVE, Confidence.LIKELY, qualifiers);
    }
    if (expression.time() instanceof Qualifier.Deadline deadline) {
      Confidence confidence =
          Deadlines.ambiguous(deadline) ? Confidence.LIKELY : Confidence.CERTAIN;
      return words(raw, ReadingKind.DEADLINE, confidence, qualifiers);
    }
    if (expression.time() != null) {
      return words(raw, ReadingKind.DEADLINE, Confidence.CERTAIN, qualifiers);
    }
    return inWords(raw, expression.main(), qualifiers);
  }

  private static TargetReading figure(String raw, Expression expression, Quantity quantity) {
    Operator operator =
        quantity.about() && (quantity.stated() == null || quantity.stated() == Operator.EQ)
            ? Operator.ABOUT
            : Objects.requireNonNullElse(
                quantity.stated(), quantity.more() ? Operator.GE : Operator.EQ);
    ReadingKind kind = operator == Operator.ABOUT ? ReadingKind.APPROXIMATE : ReadingKind.NUMERIC;
    Confidence confidence = quantity.confidence();
    for (Qualifier qualifier : expression.qualifiers()) {
      if (qualifier instanceof Qualifier.Breakdown parts
          && parts.sum().compareTo(quantity.value()) != 0) {
        confidence = confidence.and(Confidence.DOUBTFUL);
      }
    }
    return reading(
        raw,
        kind,
        operator,
        quantity.value(),
        quantity.unit(),
        expression.qualifiers(),
        confidence);
  }

  private static TargetReading calculated(String raw, Expression expression, Calculation product) {
    return reading(
        raw,
        ReadingKind.COMPOUND,
        Objects.requireNonNullElse(product.sign(), Operator.EQ),
        product.value(),
        product.unit(),
        expression.qualifiers(),
        Confidence.LIKELY);
  }

  private static TargetReading inWords(String raw, String main, List<Qualifier> qualifiers) {
    String plain = STANDARD.matcher(main).replaceAll("");
    long figures = FIGURE.matcher(plain).results().count();
    if (figures > 1 || (figures == 1 && SEVERAL.matcher(plain).matches())) {
      return words(raw, ReadingKind.COMPOUND, Confidence.DOUBTFUL, qualifiers);
    }
    Confidence confidence = Confidence.CERTAIN;
    if (LIKE_A_NAME.matcher(main).matches()) {
      confidence = Confidence.DOUBTFUL;
    } else if (figures == 1 || !plain.equals(main) || main.length() > SHORT) {
      confidence = Confidence.LIKELY;
    }
    return words(raw, ReadingKind.QUALITATIVE, confidence, qualifiers);
  }

  private static TargetReading words(
      String raw, ReadingKind kind, Confidence confidence, List<Qualifier> qualifiers) {
    return reading(raw, kind, null, null, null, qualifiers, confidence);
  }

  private static TargetReading reading(
      String raw,
      ReadingKind kind,
      @Nullable Operator operator,
      @Nullable BigDecimal value,
      @Nullable String unit,
      List<Qualifier> qualifiers,
      Confidence confidence) {
    Sentence explanation = Explanation.of(kind, operator, value, unit, qualifiers, confidence);
    return new TargetReading(raw, kind, operator, value, unit, qualifiers, confidence, explanation);
  }
}
