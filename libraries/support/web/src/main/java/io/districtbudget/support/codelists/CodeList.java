package io.districtbudget.support.codelists;

import io.districtbudget.support.text.LocalText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one kind, in the order in which they are shown.
 *
 * @param name stable name of the list
 * @param label in Chinese
 * @param labelEn in English
 */
public record CodeList(String name, String label, String labelEn, List<Code> codes) {

  public CodeList {
    codes = List.copyOf(codes);
  }

  /** All constants of an enumeration, in their order; English by their names. */
  public static <E extends Enum<E>> CodeList of(
      String name, String label, E[] codes, Function<E, String> word) {
    return of(name, label, codes, word, code -> words(code.name()), code -> null);
  }

  /** The same with words of its own in English, and what follows from each code. */
  public static <E extends Enum<E>> CodeList of(
      String name,
      String label,
      E[] codes,
      Function<E, String> word,
      Function<E, String> english,
      Function<E, @Nullable LocalText> advice) {
    List<Code> all =
        Arrays.stream(codes)
            .map(
                code -> {
                  LocalText follows = advice.apply(code);
                  return new Code(
                      code.name(),
                      word.apply(code),
                      english.apply(code),
                      code.ordinal() + 1,
                      follows == null ? null : follows.zh(),
                      follows == null ? null : follows.en());
                })
            .toList();
    return new CodeList(name, label, words(name.replaceAll("([A-Z])", "_$1")), all);
  }

  private static String words(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
