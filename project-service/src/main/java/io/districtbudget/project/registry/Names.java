package io.districtbudget.project.registry;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How names of departments, units and projects are compared: full width is half width, blanks and
 * line breaks do not count, quotes are one kind, "(汇总)" (rolled up) is no part of a name. A year in
 * brackets belongs to the name.
 */
public final class Names {

  private static final String ROLLED_UP = "(汇总)";

  private Names() {}

  /** The form in which two spellings of one name are equal. */
  public static String normalize(String name) {
    String half = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return half.replaceAll("[\\s\\u00a0\\u3000]+", "")
        .replaceAll("[“”„‟\"「」『』〝〞]", "\"")
        .replaceAll("[‘’'`]", "'")
        .replace(ROLLED_UP, "");
  }

  /**
   * The lines by which something is searched, with a name that it has now.
   *
   * @param normalized the name as {@link #normalize} gives it: without line breaks
   * @param lines its code and the names that it had
   */
  static String andFormer(String normalized, String lines) {
    return lines.lines().anyMatch(normalized::equals) ? lines : normalized + '\n' + lines;
  }

  /** The name as a part of a {@code LIKE} pattern that escapes with a backslash. */
  static String within(String part) {
    return "%" + normalize(part).replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }
}
