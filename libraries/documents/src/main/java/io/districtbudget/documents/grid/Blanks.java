package io.districtbudget.documents.grid;

import java.util.regex.Pattern;

/**
 * 空格 (cells that say nothing): dashes and slashes, and what a template prints where nobody wrote.
 */
final class Blanks {

  private static final Pattern DASH = Pattern.compile("[-—–－/\\\\*\\s]*");
  private static final Pattern LEFTOVER =
      Pattern.compile(
          "(?:(?:指标)?(?:\\d{0,2}|[Nn])[:.、]?)(?:\\(?无\\)?|不适用|[Xx×]{1,4}|/|[-—–－*]+|\\.{3,}|。{3,})?"
              + "|\\(?(?:此处|本行|可|自行|根据需要|如需)*(?:增加|添加|增设|插入)(?:指标)?行?(?:\\.{3,})?\\)?");
  private static final Pattern IDLE = Pattern.compile("无|不适用|[Xx×]{2,4}|\\.{3,}|。{3,}");
  private static final Pattern NUMBERED =
      Pattern.compile("^指标\\d{0,2}\\s*(?:[:：、]|[.．](?!\\d))\\s*");

  private Blanks() {}

  static boolean none(String text) {
    return DASH.matcher(text).matches();
  }

  /** Whether nothing was written beside a name that is only the template's. */
  static boolean idle(String text) {
    return none(text) || IDLE.matcher(new GridCell(0, text).compact()).matches();
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
