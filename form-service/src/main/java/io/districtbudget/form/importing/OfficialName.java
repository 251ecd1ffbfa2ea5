package io.districtbudget.form.importing;

import java.util.regex.Pattern;

/**
 * 名称 (name) of a department, unit or project as it is entered: without "(汇总)" and line breaks. A
 * year in brackets belongs to it. Spellings are compared by project-service.
 */
final class OfficialName {

  private static final Pattern ROLLED_UP = Pattern.compile("\\s*[(（]\\s*汇总\\s*[)）]\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private OfficialName() {}

  static String of(String printed) {
    String plain = ROLLED_UP.matcher(printed).replaceAll("");
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }
}
