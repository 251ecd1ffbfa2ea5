package io.districtbudget.documents.grid;

import io.districtbudget.documents.grid.UnreadForm.Reason;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a document holds that is read as no form, told before anything of it is taken. */
public final class UnreadForms {

  private static final Map<Reason, Pattern> TITLES = new EnumMap<>(Reason.class);

  static {
    TITLES.put(Reason.MONITORING, Pattern.compile(".*(?:监控|监测|跟踪).*表.*"));
    TITLES.put(Reason.DEPARTMENT_WHOLE, Pattern.compile(".*(?:部门|单位)?整体(?:支出)?.*表.*"));
    TITLES.put(Reason.RESULTS_ONLY, Pattern.compile(".*自评结果.*表.*"));
  }

  /** Titles of sheets with the results only, whatever their heads; 自评结果表 may have targets. */
  private static final Pattern NEVER_MEASURED = Pattern.compile(".*自评结果(?:信息|汇总).*");

  private static final Set<Reason> NEVER =
      EnumSet.of(
          Reason.RESULTS_ONLY, Reason.TWO_PERIODS, Reason.ONE_LINE, Reason.ONE_CELL_PER_LINE);

  private UnreadForms() {}

  /**
   * Looks for forms that are never read.
   *
   * @throws UnreadForm of the first of them
   */
  public static void check(PrintedGrid document) {
    check(document, NEVER);
  }

  /**
   * Looks also for forms of a project's month or of a whole department, which are read only where
   * every row stands under its head.
   *
   * @throws UnreadForm of the first of them
   */
  public static void checkOtherKinds(PrintedGrid document) {
    check(document, EnumSet.allOf(Reason.class));
  }

  /**
   * Looks for tables whose rows are lost, in a document of which nothing was read.
   *
   * @throws UnreadForm of the first of them
   */
  public static void checkLostRows(PrintedGrid document) {
    List<GridRow> rows = document.printed();
    for (int i = 0; i < rows.size(); i++) {
      if (OneCellPerLine.begins(rows, i)) {
        throw new UnreadForm(
            Reason.ONE_CELL_PER_LINE, GridTitle.of(rows.get(0)), rows.get(0).line());
      }
    }
  }

  private static void check(PrintedGrid document, Set<Reason> reasons) {
    List<GridRow> rows = document.rows();
    GridRow title = null;
    for (int i = 0; i < rows.size(); i++) {
      GridRow row = rows.get(i);
      boolean head = IndicatorColumn.heads(row) || levelHead(row);
      if (GridTitle.is(row)) {
        title = row;
      } else if (title != null && head) {
        refuse(title, row, reasons);
        title = IndicatorColumn.of(row).twice() ? title : null;
      } else if (title != null && OneCellPerLine.begins(rows, i)) {
        throw new UnreadForm(lost(title, row), GridTitle.of(title), title.line());
      }
    }
  }

  private static Reason lost(GridRow title, GridRow head) {
    return title.line() == head.line() ? Reason.ONE_LINE : Reason.ONE_CELL_PER_LINE;
  }

  private static void refuse(GridRow title, GridRow head, Set<Reason> reasons) {
    Reason reason = byTitle(GridTitle.of(title));
    Columns<IndicatorColumn> columns = IndicatorColumn.of(head);
    int again = (int) head.filled().stream().filter(c -> c.compact().equals("三级指标")).count();
    if (reason == null && columns.twice() && again > 1) {
      reason = Reason.TWO_PERIODS;
    }
    boolean measured = columns.has(IndicatorColumn.TARGET);
    boolean informed = NEVER_MEASURED.matcher(GridTitle.of(title)).matches();
    boolean told = reason != Reason.RESULTS_ONLY || informed || !measured;
    if (told && reason != null && reasons.contains(reason)) {
      throw new UnreadForm(reason, GridTitle.of(title), title.line());
    }
  }

  private static @Nullable Reason byTitle(String title) {
    return TITLES.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(title).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The head of a table by two levels only. */
  private static boolean levelHead(GridRow row) {
    if (!IndicatorColumn.levels(row)) {
      return false;
    }
    Columns<IndicatorColumn> columns = IndicatorColumn.of(row);
    return columns.has(IndicatorColumn.LEVEL1) && columns.has(IndicatorColumn.LEVEL2);
  }
}
