package io.districtbudget.support.http;

import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.IsoDate;
import io.districtbudget.support.text.LocalText;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the text of a parameter is read as a value of its type: strictly, or not at all. */
final class ParameterValue {

  private static final Pattern UUIDS =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private static final LocalText WHOLE = new LocalText("须为整数", "a whole number");
  private static final LocalText TRUTH = new LocalText("须为 true 或 false", "true or false");

  private static final Map<Class<?>, LocalText> WANTED =
      Map.ofEntries(
          Map.entry(int.class, WHOLE),
          Map.entry(Integer.class, WHOLE),
          Map.entry(long.class, WHOLE),
          Map.entry(Long.class, WHOLE),
          Map.entry(boolean.class, TRUTH),
          Map.entry(Boolean.class, TRUTH),
          Map.entry(UUID.class, new LocalText("须为 UUID", "a UUID")),
          Map.entry(BigDecimal.class, new LocalText("须为十进制数", "a decimal number")),
          Map.entry(
              OffsetDateTime.class,
              new LocalText(
                  "须为带时区的时刻，如 2026-01-31T08:00:00Z", "a moment such as 2026-01-31T08:00:00Z")),
          Map.entry(
              LocalDate.class,
              LocalText.of(
                  "须写成 yyyy-MM-dd，年份 %1$d 至 %2$d",
                  "a day yyyy-MM-dd of the years %1$d to %2$d",
                  IsoDate.FIRST_YEAR,
                  IsoDate.LAST_YEAR)));

  private ParameterValue() {}

  /** Whether values of the type are read here; a choice that reads its own words does it itself. */
  static boolean knows(Class<?> type) {
    return type.isEnum() && !readsItself(type) || WANTED.containsKey(type);
  }

  private static boolean readsItself(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .anyMatch(method -> method.getName().equals("fromString"));
  }

  /** The value, or null when the text is none of the type's. */
  static @Nullable Object read(Class<?> type, String text) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Enum<?>) constant).name().equals(text))
          .findFirst()
          .orElse(null);
    }
    if (type == boolean.class || type == Boolean.class) {
      return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
    }
    if (type == LocalDate.class) {
      return IsoDate.read(text).orElse(null);
    }
    if (type == UUID.class) {
      return UUIDS.matcher(text).matches() ? UUID.fromString(text) : null;
    }
    return type == BigDecimal.class
        ? read(text, BigDecimal::new)
        : type == OffsetDateTime.class
            ? read(text, OffsetDateTime::parse)
            : type == int.class || type == Integer.class
                ? read(text, Integer::valueOf)
                : read(text, Long::valueOf);
  }

  private static @Nullable Object read(String text, Function<String, Object> reader) {
    try {
      return reader.apply(text);
    } catch (NumberFormatException | DateTimeException none) {
      return null;
    }
  }

  /** Says what the parameter must be. */
  static Violation refused(@Nullable String name, Class<?> type, String text) {
    LocalText wanted = wanted(type);
    String of = name == null ? "" : name + " ";
    LocalText message =
        new LocalText(
            "%s的值“%s”无效：%s。".formatted(of, text, wanted.zh()),
            "%sis \"%s\", which is not %s.".formatted(of, text, wanted.en()));
    return Violation.of(name == null ? null : "/" + name, "PARAMETER_INVALID", message, text);
  }

  private static LocalText wanted(Class<?> type) {
    if (!type.isEnum()) {
      return WANTED.getOrDefault(type, new LocalText("格式有误", "of its form"));
    }
    String values =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.joining(", "));
    return new LocalText("须为其中之一：" + values, "one of " + values);
  }
}
