package io.districtbudget.indicator.likeness;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A name without what people write differently: width, case, blanks, punctuation and remarks in
 * brackets. Two names with the same plain text are the same name.
 */
public final class PlainText {

  private static final Pattern REMARK = Pattern.compile("[（(\\[【][^（）()\\[\\]【】]*[）)\\]】]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private PlainText() {}

  /** The plain text, empty when the name has no letter or figure; remarks count if they are all. */
  public static String of(String name) {
    String same = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String bare = NO_WORD.matcher(REMARK.matcher(same).replaceAll("")).replaceAll("");
    return bare.isEmpty() ? NO_WORD.matcher(same).replaceAll("") : bare;
  }

  /** The same with the remarks in brackets, whose words say much about a project. */
  public static String withRemarks(String name) {
    return NO_WORD
        .matcher(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
        .replaceAll("");
  }
}
