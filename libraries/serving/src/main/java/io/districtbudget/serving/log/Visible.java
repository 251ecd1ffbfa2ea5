package io.districtbudget.serving.log;

/** Text with its control characters made visible. */
final class Visible {

  private Visible() {}

  /** Whether the text holds what does not show or breaks the line; a tab does neither. */
  static boolean hides(String text) {
    return text.codePoints().anyMatch(Visible::isHidden);
  }

  static String of(String text) {
    StringBuilder visible = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(each -> append(visible, each));
    return visible.toString();
  }

  private static void append(StringBuilder visible, int each) {
    if (!isHidden(each)) {
      visible.appendCodePoint(each);
      return;
    }
    switch (each) {
      case '\n' -> visible.append("\\n");
      case '\r' -> visible.append("\\r");
      default -> visible.append(String.format("\\u%04x", each));
    }
  }

  private static boolean isHidden(int each) {
    if (each == '\t') {
      return false;
    }
    return switch (Character.getType(each)) {
      case Character.CONTROL, // line ends, escape
          Character.FORMAT, // marks that turn the direction of writing
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
