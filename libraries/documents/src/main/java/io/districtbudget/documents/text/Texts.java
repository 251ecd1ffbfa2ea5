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
    if (plain(text)) {
      return text;
    }
    return BLANKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Digits, letters, per cent and points of numbers become half width; other marks stay. */
  public static String halfWidth(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wide =
          (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％';
      boolean point = c == '．' && digit(text, i - 1) && digit(text, i + 1);
      boolean blank = c == '\u00a0' || c == '\u3000';
      result.append(wide || point ? (char) (c - 0xFEE0) : blank ? ' ' : c);
    }
    return result.toString();
  }

  private static boolean digit(String text, int at) {
    return at >= 0 && at < text.length() && Character.isDigit(text.charAt(at));
  }

  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!plain(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Visible ASCII and the usual Han characters have one width and one spelling. */
  private static boolean plain(char c) {
    return (c > ' ' && c < 0x7F) || (c >= 0x4E00 && c <= 0x9FFF);
  }
}
