package io.districtbudget.documents.writing.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of tabs as spreadsheets allow them: short, different, without certain characters. */
final class TabNames {

  private static final int LONGEST = 31;

  private TabNames() {}

  static List<String> of(List<String> names) {
    Set<String> taken = new HashSet<>();
    List<String> tabs = new ArrayList<>();
    for (String name : names) {
      String plain = name.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_").replaceAll("^'|'$", "_");
      String tab = cut(plain.isBlank() ? "表" : plain, LONGEST);
      for (int i = 2; !taken.add(tab.toLowerCase(Locale.ROOT)); i++) {
        String number = "(" + i + ")";
        tab = cut(plain, LONGEST - number.length()) + number;
      }
      tabs.add(tab);
    }
    return tabs;
  }

  private static String cut(String name, int length) {
    if (name.length() <= length) {
      return name;
    }
    int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
    return name.substring(0, end);
  }
}
