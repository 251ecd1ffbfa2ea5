package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the constraints of a request ask for, said in our own words. */
public final class Constraints {

  private Constraints() {}

  /** The violation of a constraint by a value; null when the value keeps it, or it is not known. */
  public static @Nullable Violation broken(
      @Nullable String pointer, Annotation constraint, @Nullable Object value) {
    return keeps(constraint, value)
        ? null
        : Violation.of(pointer, code(constraint), sentence(constraint, value, ""), value);
  }

  /** What is not there keeps every constraint but that it must be there. */
  private static boolean keeps(Annotation constraint, @Nullable Object value) {
    if (constraint instanceof NotNull) {
      return value != null;
    }
    if (constraint instanceof NotBlank || constraint instanceof NotEmpty) {
      return value != null && !value.toString().isBlank();
    }
    if (value instanceof Number number) {
      long whole = number.longValue();
      return !(constraint instanceof Min min && whole < min.value()
          || constraint instanceof Max max && whole > max.value());
    }
    if (value instanceof String text) {
      return !(constraint instanceof Size size
              && (text.length() < size.min() || text.length() > size.max())
          || constraint instanceof Pattern pattern && !text.matches(pattern.regexp()));
    }
    return true;
  }

  /** Stable code of the rule that the constraint stands for. */
  static String code(Annotation constraint) {
    if (constraint instanceof NotNull
        || constraint instanceof NotBlank
        || constraint instanceof NotEmpty) {
      return "FIELD_MISSING";
    }
    if (constraint instanceof Size) {
      return "LENGTH_OUT_OF_RANGE";
    }
    if (constraint instanceof Pattern) {
      return "FORMAT_WRONG";
    }
    return constraint.annotationType().getPackage() == Min.class.getPackage()
        ? "VALUE_OUT_OF_RANGE"
        : "VALUE_INVALID";
  }

  /**
   * What must be so.
   *
   * @param said the constraint's own sentence, for one that is none of the usual
   */
  static LocalText sentence(Annotation constraint, @Nullable Object value, String said) {
    if (constraint instanceof Size size) {
      return size(size, value);
    }
    if (constraint instanceof Pattern pattern) {
      return pattern.regexp().matches("[\\w|-]+")
          ? LocalText.of("须为其中之一：%s。", "It must be one of %s.", pattern.regexp().replace("|", ", "))
          : LocalText.of("格式须为 %s。", "It must have the form %s.", pattern.regexp());
    }
    if (constraint instanceof Digits digits) {
      return LocalText.of(
          "最多 %d 位整数、%d 位小数。",
          "At most %d digits before and %d after the decimal point.",
          digits.integer(),
          digits.fraction());
    }
    if (code(constraint).equals("FIELD_MISSING")) {
      return new LocalText("必须填写。", "It must be given.");
    }
    return bound(constraint, said);
  }

  private static LocalText bound(Annotation constraint, String said) {
    if (constraint instanceof Min min) {
      return least(Long.toString(min.value()));
    }
    if (constraint instanceof DecimalMin min) {
      return least(min.value());
    }
    if (constraint instanceof Max max) {
      return most(Long.toString(max.value()));
    }
    if (constraint instanceof DecimalMax max) {
      return most(max.value());
    }
    return LocalText.of("不符合要求。", "It is not as it must be: %s.", said);
  }

  private static LocalText least(String bound) {
    return LocalText.of("不得小于 %s。", "It must be at least %s.", bound);
  }

  private static LocalText most(String bound) {
    return LocalText.of("不得大于 %s。", "It must be at most %s.", bound);
  }

  private static LocalText size(Size size, @Nullable Object value) {
    boolean many = value instanceof Collection || value instanceof Map || value instanceof Object[];
    String zh = many ? "项" : "个字符";
    String en = many ? "items" : "characters";
    if (size.max() == Integer.MAX_VALUE) {
      return LocalText.of("至少 %1$d %2$s。", "It must have at least %1$d %3$s.", size.min(), zh, en);
    }
    return size.min() == 0
        ? LocalText.of("最多 %1$d %2$s。", "It must have at most %1$d %3$s.", size.max(), zh, en)
        : LocalText.of(
            "须为 %1$d 至 %2$d %3$s。",
            "It must have %1$d to %2$d %4$s.", size.min(), size.max(), zh, en);
  }
}
