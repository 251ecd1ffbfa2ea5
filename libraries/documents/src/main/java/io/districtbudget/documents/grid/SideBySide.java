package io.districtbudget.documents.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 两期并列 (two periods side by side): the whole period's targets and money beside the year's, under
 * one head. They are put one below the other, as other regions print them, so that each period is
 * read by itself; which of them is the year's, the heads of the goals tell.
 */
final class SideBySide {

  private static final Pattern PERIOD = Pattern.compile("(?:实施期|中期|中长期|长期|总).*");
  private static final Pattern YEAR = Pattern.compile("(?:本?年度|20\\d{2}年|当年|全年).*");
  private static final String OF_PERIOD = "实施期绩效指标";
  private static final String OF_YEAR = "年度绩效指标";

  /** Where the first group of columns begins behind level 1, and where the second. */
  private record Groups(int level1, int first, int second, int end) {}

  private final List<GridRow> form;
  private final List<GridRow> rows = new ArrayList<>();

  private SideBySide(List<GridRow> form) {
    this.form = form;
  }

  /** The rows, those of forms with two periods parted where it is certain which is the year's. */
  static List<GridRow> parted(List<GridRow> printed) {
    List<GridRow> result = new ArrayList<>();
    List<GridRow> form = new ArrayList<>();
    for (GridRow row : printed) {
      if (GridTitle.is(row)) {
        result.addAll(new SideBySide(form).parted());
        form = new ArrayList<>();
      }
      form.add(row);
    }
    result.addAll(new SideBySide(form).parted());
    return result;
  }

  private List<GridRow> parted() {
    int head = head(Columns::twice);
    int beside = head(columns -> columns.has(IndicatorColumn.PERIOD_TARGET));
    if (head < 0 && beside >= 0) {
      return targetsBeside(beside);
    }
    Groups groups = head < 0 ? null : groups(form.get(head));
    Boolean yearLast = groups == null ? null : yearLast(form.subList(0, head));
    if (groups == null || yearLast == null) {
      return form;
    }
    above(form.subList(0, head), yearLast);
    List<GridRow> table = form.subList(head, form.size());
    tables(table, groups, yearLast);
    return rows;
  }

  private int head(Predicate<Columns<IndicatorColumn>> wanted) {
    for (int i = 0; i < form.size(); i++) {
      GridRow row = form.get(i);
      if (IndicatorColumn.heads(row) && wanted.test(IndicatorColumn.of(row))) {
        return i;
      }
    }
    return -1;
  }

  /** One table with a target of each period in a row: only the money is parted. */
  private List<GridRow> targetsBeside(int head) {
    Boolean yearLast = yearLast(form.subList(0, head));
    if (yearLast == null) {
      return form;
    }
    above(form.subList(0, head), yearLast);
    rows.addAll(form.subList(head, form.size()));
    return rows;
  }

  private void above(List<GridRow> printed, boolean yearLast) {
    boolean totalled = false;
    for (GridRow row : printed) {
      totalled |= money(row, yearLast, totalled);
    }
  }

  private static @Nullable Groups groups(GridRow head) {
    int level1 = -1;
    List<Integer> second = new ArrayList<>();
    List<Integer> names = new ArrayList<>();
    for (GridCell cell : head.filled()) {
      IndicatorColumn column = IndicatorColumn.of(cell.compact());
      if (column == IndicatorColumn.LEVEL1 && level1 < 0) {
        level1 = cell.column();
      } else if (column == IndicatorColumn.LEVEL2) {
        second.add(cell.column());
      } else if (column == IndicatorColumn.NAME) {
        names.add(cell.column());
      }
    }
    boolean two = level1 >= 0 && second.size() == 2 && names.size() == 2;
    return two ? new Groups(level1, second.get(0), second.get(1), head.cells().size()) : null;
  }

  /** Whether the year's goal stands behind the period's; null when the goals do not tell. */
  private static @Nullable Boolean yearLast(List<GridRow> above) {
    for (GridRow row : above) {
      int period = -1;
      int year = -1;
      for (GridCell cell : row.filled()) {
        boolean label = cell.compact().matches(".{0,6}目标(?:\\(.*\\))?:?");
        period = label && PERIOD.matcher(cell.compact()).matches() ? cell.column() : period;
        year = label && YEAR.matcher(cell.compact()).matches() ? cell.column() : year;
      }
      if (period > 0 && year > 0) {
        return year > period;
      }
    }
    return null;
  }

  /** Parts a row of money; tells whether it was the row of the totals. */
  private boolean money(GridRow row, boolean yearLast, boolean totalled) {
    List<GridCell> filled = row.filled();
    List<Integer> keys = new ArrayList<>();
    for (int i = 0; i + 1 < filled.size(); i++) {
      String amount = filled.get(i + 1).compact();
      boolean key = MoneyUnit.YUAN.amount(filled.get(i).compact()) == null;
      if (key && MoneyUnit.YUAN.amount(amount) != null) {
        keys.add(i);
      }
    }
    if (keys.size() != 2) {
      rows.add(row);
      return false;
    }
    int period = keys.get(yearLast ? 0 : 1);
    int year = keys.get(yearLast ? 1 : 0);
    String lead = keys.get(0) > 0 ? filled.get(0).text() : "";
    if (totalled) {
      add(row, "实施期 " + filled.get(period).text() + " " + filled.get(period + 1).text());
      add(row, lead, filled.get(year).text(), filled.get(year + 1).text());
    } else {
      add(row, lead, "项目总预算", filled.get(period + 1).text());
      add(row, "", "年度资金总额", filled.get(year + 1).text());
    }
    return true;
  }

  private void add(GridRow row, String... texts) {
    List<GridCell> cells = new ArrayList<>();
    for (String text : texts) {
      cells.add(new GridCell(cells.size(), text));
    }
    rows.add(new GridRow(row.line(), cells));
  }

  private void tables(List<GridRow> table, Groups groups, boolean yearLast) {
    List<GridRow> first = new ArrayList<>();
    List<GridRow> second = new ArrayList<>();
    List<GridRow> below = new ArrayList<>();
    String head = table.get(0).text();
    List<GridRow> feet = new ArrayList<>();
    for (GridRow row : table) {
      boolean again = row != table.get(0) && row.text().equals(head);
      if (again || GridIndicators.page(row)) {
        feet.addAll(again ? List.of() : List.of(row));
        continue;
      }
      boolean of = row.cells().size() > groups.first() + 1 && below.isEmpty();
      if (of) {
        first.add(part(row, groups, groups.first(), groups.second()));
        second.add(part(row, groups, groups.second(), groups.end()));
      } else {
        below.add(row);
      }
    }
    label(yearLast ? first : second, OF_PERIOD);
    label(yearLast ? second : first, OF_YEAR);
    rows.addAll(feet);
    rows.addAll(below);
  }

  private void label(List<GridRow> part, String label) {
    for (int i = 0; i < part.size(); i++) {
      List<GridCell> cells = new ArrayList<>(part.get(i).cells());
      cells.set(0, new GridCell(0, i == 0 ? label : ""));
      rows.add(new GridRow(part.get(i).line(), cells));
    }
  }

  private static GridRow part(GridRow row, Groups groups, int from, int to) {
    List<GridCell> cells = new ArrayList<>();
    cells.add(new GridCell(0, ""));
    cells.add(new GridCell(1, row.at(groups.level1())));
    for (int i = from; i < to; i++) {
      cells.add(new GridCell(cells.size(), row.at(i)));
    }
    return new GridRow(row.line(), cells);
  }
}
