package io.districtbudget.documents.departmentbudget;

import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Years that stand above the columns of a head, side by side. */
final class HeadYears {

  private static final Pattern YEAR = Pattern.compile("(20\\d{2}年|本年|上年|当年)(?:度)?.*");

  private HeadYears() {}

  /** The year of the merged cell above a column; empty unless the line names several years. */
  static String in(List<Line> lines, int column) {
    for (Line line : lines) {
      List<Cell> years =
          line.cells().stream().filter(cell -> YEAR.matcher(cell.compact()).matches()).toList();
      List<String> names = new ArrayList<>();
      years.forEach(cell -> names.add(year(cell)));
      if (names.stream().distinct().count() > 1) {
        return years.stream()
            .filter(cell -> cell.column() <= column)
            .reduce((before, last) -> last)
            .map(HeadYears::year)
            .orElse("");
      }
    }
    return "";
  }

  private static String year(Cell cell) {
    Matcher matcher = YEAR.matcher(cell.compact());
    return matcher.matches() ? matcher.group(1) : "";
  }
}
