package io.districtbudget.support.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.districtbudget.support.text.IsoDate;
import io.districtbudget.support.text.LocalText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A JSON value of another type than the field's, or a text that is none of its values. */
final class WrongValue {

  private static final Map<Class<?>, LocalText> NAMES =
      Map.ofEntries(
          Map.entry(String.class, new LocalText("文字", "a text")),
          Map.entry(Integer.class, new LocalText("整数", "a whole number")),
          Map.entry(int.class, new LocalText("整数", "a whole number")),
          Map.entry(Long.class, new LocalText("整数", "a whole number")),
          Map.entry(long.class, new LocalText("整数", "a whole number")),
          Map.entry(Boolean.class, new LocalText("true 或 false", "true or false")),
          Map.entry(boolean.class, new LocalText("true 或 false", "true or false")),
          Map.entry(
              BigDecimal.class,
              new LocalText(
                  "字符串形式的十进制数，如 \"12.50\"", "a decimal number as text, such as \"12.50\"")),
          Map.entry(UUID.class, new LocalText("UUID", "a UUID")),
          Map.entry(
              LocalDate.class,
              LocalText.of(
                  "日期 yyyy-MM-dd（%1$d 至 %2$d 年）",
                  "a day yyyy-MM-dd of the years %1$d to %2$d",
                  IsoDate.FIRST_YEAR,
                  IsoDate.LAST_YEAR)));

  private WrongValue() {}

  static Violation of(String pointer, MismatchedInputException mismatch) {
    String found = found(mismatch);
    LocalText wanted = wanted(mismatch.getTargetType());
    LocalText message =
        new LocalText(
            found == null
                ? "须为%s。".formatted(wanted.zh())
                : "值“%s”不对，须为%s。".formatted(found, wanted.zh()),
            found == null
                ? "It must be %s.".formatted(wanted.en())
                : "\"%s\" is not %s.".formatted(found, wanted.en()));
    return Violation.of(pointer, "VALUE_UNREADABLE", message, found);
  }

  private static LocalText wanted(@Nullable Class<?> type) {
    if (type == null) {
      return new LocalText("该字段的类型", "of the field's type");
    }
    LocalText name = NAMES.get(type);
    if (name != null) {
      return name;
    }
    if (type.isEnum()) {
      String values =
          String.join(", ", Arrays.stream(type.getEnumConstants()).map(Object::toString).toList());
      return new LocalText("其中之一：" + values, "one of " + values);
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return new LocalText("数组", "an array");
    }
    return new LocalText("对象", "an object");
  }

  /** The value as it was sent; of an object or array its opening bracket. */
  private static @Nullable String found(MismatchedInputException mismatch) {
    if (mismatch instanceof InvalidFormatException format && format.getValue() != null) {
      return format.getValue().toString();
    }
    if (!(mismatch.getProcessor() instanceof JsonParser parser)) {
      return null;
    }
    JsonToken token = parser.currentToken();
    try {
      return token == null || token.isStructEnd() ? null : parser.getText();
    } catch (IOException gone) {
      return null;
    }
  }
}
