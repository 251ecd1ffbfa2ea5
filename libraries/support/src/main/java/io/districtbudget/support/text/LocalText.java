package io.districtbudget.support.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people in Chinese and in English.
 *
 * @param zh the Chinese sentence, shown by default
 * @param en the English sentence
 */
public record LocalText(String zh, String en) {

  /** Fills both sentences by the rules of {@link String#format}. */
  public static LocalText of(String zh, String en, @Nullable Object... values) {
    return new LocalText(
        String.format(Locale.ROOT, zh, values), String.format(Locale.ROOT, en, values));
  }

  /** The sentence in the reader's language: English for any English locale, else Chinese. */
  public String in(Locale locale) {
    return "en".equals(locale.getLanguage()) ? en : zh;
  }
}
