package io.districtbudget.support.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * 写法 (spelling) of names, codes and numbers of documents: what nobody can see is no part of them,
 * and what looks the same is the same.
 */
public final class Spelling {

  /**
   * Control, format and direction characters and everything else that Unicode calls ignorable: soft
   * hyphens, zero widths, fillers, variation selectors, tags; and code points that are no
   * characters.
   */
  private static final String UNSEEN =
      "\\p{Cc}\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u3164\\uFE00-\\uFE0F\\uFFA0"
          + "\\u2800\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}\\p{IsNoncharacter_Code_Point}";

  private static final Pattern INVISIBLE = Pattern.compile("[" + UNSEEN + "]+");
  private static final Pattern NOT_WRITTEN = Pattern.compile("[\\s\\p{Z}" + UNSEEN + "]+");

  /** Hyphens, dashes and the minus sign: which of them a keyboard gives is nobody's choice. */
  private static final Pattern DASHES =
      Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");

  private static final Pattern BREAKS =
      Pattern.compile("[\\t\\n\\u000B\\f\\r\\x85\\u2028\\u2029]+");

  private Spelling() {}

  /** The text without invisible characters; a line break or tab becomes one blank. */
  public static String visible(String text) {
    String line = BREAKS.matcher(text).replaceAll(" ");
    return INVISIBLE.matcher(line).replaceAll("").strip();
  }

  /** Whether the text holds a character that nobody can see, line breaks and tabs among them. */
  public static boolean hasInvisible(String text) {
    return INVISIBLE.matcher(text).find();
  }

  /**
   * The form in which two spellings are equal: NFKC, without case, blanks and invisible characters,
   * with one sign for all dashes.
   */
  public static String comparable(String text) {
    String dashed = DASHES.matcher(text).replaceAll("-");
    String plain = Normalizer.normalize(dashed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return Normalizer.normalize(
        NOT_WRITTEN.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(""), Normalizer.Form.NFKC);
  }
}
