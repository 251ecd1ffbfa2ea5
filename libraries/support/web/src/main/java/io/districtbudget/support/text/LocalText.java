package io.districtbudget.support.text;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people in Chinese and in English.
 *
 * @param zh the Chinese sentence, shown by default
 * @param en the English sentence
 */
public record LocalText(String zh, String en) {

  private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");

  /**
   * Fills both sentences by the rules of {@link String#format}. Several values are said as people
   * say them (一、二 and "one, two"), what is {@link Labelled} by its word in Chinese.
   */
  public static LocalText of(String zh, String en, @Nullable Object... values) {
    return new LocalText(
        String.format(Locale.ROOT, zh, said(values, true)),
        String.format(Locale.ROOT, en, said(values, false)));
  }

  /**
   * Puts values in the places of their names: {@code {amount}} becomes what is given for {@code
   * amount}, said as {@link #of} says it.
   */
  public LocalText filled(Map<String, ?> values) {
    return new LocalText(filled(zh, values, true), filled(en, values, false));
  }

  private static String filled(String sentence, Map<String, ?> values, boolean chinese) {
    return NAME.matcher(sentence)
        .replaceAll(
            place -> {
              String name = place.group(1);
              assert values.containsKey(name) : "nothing is given for " + place.group();
              return Matcher.quoteReplacement(String.valueOf(said(values.get(name), chinese)));
            });
  }

  private static @Nullable Object[] said(@Nullable Object[] values, boolean chinese) {
    return Arrays.stream(values).map(value -> said(value, chinese)).toArray();
  }

  private static @Nullable Object said(@Nullable Object value, boolean chinese) {
    if (value instanceof Collection<?> several) {
      String none = chinese ? "无" : "none";
      return several.isEmpty()
          ? none
          : several.stream()
              .map(one -> String.valueOf(said(one, chinese)))
              .collect(Collectors.joining(chinese ? "、" : ", "));
    }
    if (value instanceof LocalText text) {
      return chinese ? text.zh : text.en;
    }
    if (value instanceof Spoken figure) {
      return figure.spoken();
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    }
    return chinese && value instanceof Labelled labelled ? labelled.label() : value;
  }

  /** The sentence in the reader's language: English for any English locale, else Chinese. */
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : zh;
  }
}
