package io.districtbudget.assessment.evidence;

import java.util.Optional;
import java.util.regex.Pattern;

/** 文件名 (name of a file): for people only; nothing is ever stored under it. */
record FileName(String text) {
  static final int LONGEST = 200;

  private static final Pattern PATH = Pattern.compile("^.*[/\\\\]");

  /** Control and direction characters: they make a name look like another one. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\uFFFD]");

  /** The name without its path and invisible characters; empty when nothing or too much is left. */
  static Optional<FileName> of(String stated) {
    String visible = INVISIBLE.matcher(stated).replaceAll("");
    String name = PATH.matcher(visible).replaceFirst("").strip();
    boolean fits = !name.isEmpty() && name.length() <= LONGEST;
    return fits ? Optional.of(new FileName(name)) : Optional.empty();
  }
}
