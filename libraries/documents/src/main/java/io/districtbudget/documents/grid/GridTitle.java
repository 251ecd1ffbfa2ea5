package io.districtbudget.documents.grid;

import io.districtbudget.documents.document.FormKind;
import java.util.List;
import java.util.regex.Pattern;

/** 表名 (title of a form): a line of one cell that ends with 表. */
final class GridTitle {

  private static final Pattern TITLE =
      Pattern.compile(
          "[^。;；]{0,50}?(?:绩效|自评|项目)[^。;；]{0,16}(?:自评|目标|申报|审批|批复|情况|评价|监控|监测|跟踪|信息|结果)表(?:\\(.*\\))?"
              + "|[^。;；:：]{2,50}自评(?:价|情况|得分)?表(?:\\(.*\\))?");

  private static final Pattern MONITORING = Pattern.compile(".*(?:监控|监测|跟踪).*表.*");
  private static final Pattern WHOLE = Pattern.compile(".*(?:部门|单位)?整体(?:支出)?.*表.*");

  private static final Pattern BESIDE =
      Pattern.compile("\\(?20\\d{2}年度?\\)?|\\(?(?:金额)?单位:.{1,5}\\)?|(?:报表)?编号:.*");

  private GridTitle() {}

  static boolean is(GridRow row) {
    List<GridCell> filled = row.filled();
    boolean alone =
        filled.stream().skip(1).allMatch(cell -> BESIDE.matcher(cell.compact()).matches());
    return alone && TITLE.matcher(of(row)).matches();
  }

  /**
   * The kind of form that the title names; where it names none, the heads of its table do.
   *
   * @param measured whether a head is of actual values
   */
  static FormKind kind(GridRow row, boolean measured) {
    String title = of(row);
    boolean assessed = title.contains("自评") || (measured && !title.contains("申报"));
    if (MONITORING.matcher(title).matches()) {
      return FormKind.MONITORING;
    }
    if (WHOLE.matcher(title).matches()) {
      return assessed ? FormKind.DEPARTMENT_SELF_ASSESSMENT : FormKind.DEPARTMENT_TARGETS;
    }
    return assessed ? FormKind.SELF_ASSESSMENT : FormKind.DECLARATION;
  }

  static String of(GridRow row) {
    return row.filled().get(0).compact();
  }
}
