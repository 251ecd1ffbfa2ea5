package io.districtbudget.expression;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The one spelling of a text that the readers see: half width, one sign per comparison, no blanks
 * inside, no thousands marks. Applying it twice changes nothing more.
 */
final class NormalText {

  private static final Pattern BLANKS_BETWEEN_LETTERS =
      Pattern.compile("(?<=[A-Za-z])\\s+(?=[A-Za-z])");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern SIGNS = Pattern.compile("[<>=≤≥]{2,}");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{3})+(?![\\d,])");
  private static final Pattern CLOSING_MARKS = Pattern.compile("[。;,、.!\\s]+$");
  private static final Pattern SQUARE =
      Pattern.compile("(?<=[\\d/(\\p{IsHan}])([kc]?m)([23])(?![\\dA-Za-z.])");
  private static final Pattern TIMES = Pattern.compile("(?<=[\\d\\p{IsHan}])[×✕✖xX](?=\\d)");

  private static final Pattern PERSON_TIME = Pattern.compile("/人(?=[年月天])");

  /** 元/(人·年) and 元/人年 are 元/人·年; a 百分比 behind a figure or alone is %. */
  private static final Pattern BRACKETED_UNIT = Pattern.compile("/\\(([^()\\d]{1,8})\\)");

  private static final Pattern PER_CENT = Pattern.compile("(?<=[\\d(])(?:百分比|百分号)|^百分比$");

  private NormalText() {}

  static String of(String raw) {
    StringBuilder half = new StringBuilder(raw.length());
    raw.codePoints().forEach(c -> appendHalfWidth(half, c));
    String text = half.toString();
    if (text.indexOf(' ') >= 0) {
      text = BLANKS_BETWEEN_LETTERS.matcher(text).replaceAll("\u0001");
      text = BLANKS.matcher(text).replaceAll("").replace('\u0001', ' ');
    }
    return figures(marks(text));
  }

  /** Most texts have none of the marks: only what may match is looked for. */
  private static String marks(String of) {
    String text = SIGNS.matcher(of).replaceAll(NormalText::oneSign);
    if (!text.isEmpty() && !Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
      text = CLOSING_MARKS.matcher(text).replaceAll("");
    }
    if (text.indexOf(',') >= 0) {
      text = THOUSANDS.matcher(text).replaceAll(m -> m.group().replace(",", ""));
    }
    return text;
  }

  private static String figures(String of) {
    String text = of;
    if (text.indexOf('m') >= 0) {
      text =
          SQUARE.matcher(text).replaceAll(m -> m.group(1) + ("2".equals(m.group(2)) ? "²" : "³"));
    }
    if (text.indexOf('百') >= 0) {
      text = Numerals.perCents(PER_CENT.matcher(text).replaceAll("%"));
    }
    if (text.indexOf('/') >= 0) {
      text = BRACKETED_UNIT.matcher(text).replaceAll("/$1");
      text = PERSON_TIME.matcher(text).replaceAll("/人·");
    }
    return TIMES.matcher(text).replaceAll("*");
  }

  private static void appendHalfWidth(StringBuilder to, int c) {
    if (c >= 0xFF01 && c <= 0xFF5E) {
      appendHalfWidth(to, c - 0xFEE0);
      return;
    }
    switch (c) {
      case '≧', '⩾', '⋝' -> to.append('≥');
      case '≦', '⩽', '⋜' -> to.append('≤');
      case 0xFE65, '〉' -> to.append('>');
      case 0xFE64, '〈' -> to.append('<');
      case 0xFE66 -> to.append('=');
      case 0xFE6A, '٪' -> to.append('%');
      case '–', '—', '−', '─', '~', '〜' -> to.append('-');
      case '•', '‧', '・', '∙', '⋅', '●', '᛫' -> to.append('·');
      case '[', '【', '〔' -> to.append('(');
      case ']', '】', '〕' -> to.append(')');
      default -> appendVisible(to, c);
    }
  }

  private static void appendVisible(StringBuilder to, int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      to.append(' ');
    } else if (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
      to.appendCodePoint(c);
    }
  }

  private static String oneSign(MatchResult run) {
    String signs = run.group();
    boolean more = signs.indexOf('>') >= 0 || signs.indexOf('≥') >= 0;
    boolean less = signs.indexOf('<') >= 0 || signs.indexOf('≤') >= 0;
    if (more && less) {
      return signs;
    }
    boolean equal = signs.indexOf('=') >= 0 || signs.indexOf('≥') >= 0 || signs.indexOf('≤') >= 0;
    if (more) {
      return equal ? "≥" : ">";
    }
    if (less) {
      return equal ? "≤" : "<";
    }
    return "=";
  }
}
