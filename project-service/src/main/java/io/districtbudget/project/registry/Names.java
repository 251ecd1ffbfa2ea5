package io.districtbudget.project.registry;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.Spelling;

/**
 * How names of departments, units and projects are compared: full width is half width, blanks and
 * line breaks do not count, nor does what nobody can see, quotes are one kind, "(汇总)" (rolled up)
 * is no part of a name. A year in brackets belongs to the name.
 */
public final class Names {

  /** Codes have neither blanks nor anything that cannot be seen. */
  static final String CODE =
      "[^\\s\\p{Z}\\p{C}\\u034F\\u115F\\u1160\\u3164\\uFE00-\\uFE0F\\uFFA0]+";

  private static final String ROLLED_UP = "(汇总)";

  private Names() {}

  /** The form in which two spellings of one name are equal. */
  public static String normalize(String name) {
    return Spelling.comparable(name)
        .replaceAll("[“”„‟\"「」『』〝〞]", "\"")
        .replaceAll("[‘’'`]", "'")
        .replace(ROLLED_UP, "");
  }

  /**
   * The name as it is kept: as it was written, without what nobody can see.
   *
   * @throws ProblemException 400 FIELD_MISSING when nothing is left of it
   */
  static String kept(String name) {
    String kept = Spelling.visible(name);
    if (normalize(kept).isEmpty()) {
      throw RegistryRefusal.FIELD_MISSING.problemAt("/name", name);
    }
    return kept;
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
