package io.districtbudget.scoring;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** 文字相同 (same text but for width, blanks and punctuation). */
public final class SameWord {
  private static final Pattern NOT_TEXT = Pattern.compile("[\\s。.,;:]+");

  private SameWord() {}

  public static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  private static String normal(String text) {
    return NOT_TEXT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }
}
