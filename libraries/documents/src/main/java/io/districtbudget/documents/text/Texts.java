package io.districtbudget.documents.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Spelling variants of one and the same words: widths, blanks, brackets. */
public final class Texts {

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000]+");

  private Texts() {}

  /** Half width and without any blank: two labels are the same when these are equal. */
  public static String compact(String text) {
    Effort.spend();
    return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
