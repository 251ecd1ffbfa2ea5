package io.districtbudget.form.importing;

import java.util.regex.Pattern;

/**
 * 名称 (name) of a department, unit or project as it is entered: without "(汇总)" and line breaks. A
 * year in brackets belongs to it. Spellings are compared by project-service.
 */
final class OfficialName {

  private static final Pattern ROLLED_UP = Pattern.compile("\\s*[(（]\\s*汇总\\s*[)）]\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private static final Pattern CITY =
      Pattern.compile(
          "^(?:[\\p{IsHan}]{2,8}?(?:省|自治区))?[\\p{IsHan}]{2,4}?市(?=[\\p{IsHan}]{1,8}[区县])");

  private OfficialName() {}

  /** The name without province and city in front of its district, as another document prints it. */
  static String withoutCity(String name) {
    return CITY.matcher(name).replaceFirst("");
  }

  static String of(String printed) {
    String plain = ROLLED_UP.matcher(printed).replaceAll("");
    return BLANKS.matcher(plain).replaceAll(" ").strip();
  }
}
