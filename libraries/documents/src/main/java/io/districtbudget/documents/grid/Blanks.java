package io.districtbudget.documents.grid;

import java.util.regex.Pattern;

/**
 * 空格 (cells that say nothing): dashes and slashes, and what a template prints where nobody wrote.
 */
final class Blanks {

  private static final Pattern DASH = Pattern.compile("[-—–－/\\\\*\\s]*");
  private static final Pattern LEFTOVER =
      Pattern.compile("(?:(?:指标)?\\d{0,2}[:.、]?)(?:无|/|[-—–－*]+|…+|\\.{3,}|。{3,})?|(?:无|…+)");
  private static final Pattern NUMBERED = Pattern.compile("^指标\\d{0,2}\\s*[:：]\\s*");

  private Blanks() {}

  static boolean none(String text) {
    return DASH.matcher(text).matches();
  }

  /** Whether a name is only the template's: 指标2:, ……, 指标:无. */
  static boolean leftover(String name) {
    return LEFTOVER.matcher(new GridCell(0, name).compact()).matches();
  }

  /** The label; empty where the template's dots or dashes stand in its place. */
  static String label(String text) {
    return leftover(text) ? "" : text;
  }

  /** The name without the number that the template prints before it. */
  static String name(String text) {
    return NUMBERED.matcher(text).replaceFirst("").strip();
  }
}
