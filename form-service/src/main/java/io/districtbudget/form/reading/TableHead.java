package io.districtbudget.form.reading;

import io.districtbudget.form.text.Cell;
import io.districtbudget.form.text.Line;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an indicator table, by its head; -1 where a column is not printed. Rows of later
 * pages may be shifted against it.
 */
record TableHead(
    int separators, int name, int target, int actual, int weight, int score, int reason) {

  static final TableHead UNKNOWN = new TableHead(-1, -1, -1, -1, -1, -1, -1);

  static TableHead of(Line line) {
    return new TableHead(
        line.separators(),
        column(line, "三级指标", "三级目标"),
        column(line, "指标值", "目标值"),
        column(line, "实际完成值", "完成值"),
        column(line, "分值", "权重"),
        column(line, "得分", "得分"),
        column(line, "措施", "偏差原因分析"));
  }

  /** The field whose column this is; a column of none is taken for the name. */
  RowField field(int column) {
    if (column == target) {
      return RowField.TARGET;
    }
    if (column == actual) {
      return RowField.ACTUAL;
    }
    if (column == reason) {
      return RowField.REASON;
    }
    return RowField.NAME;
  }

  private static int column(Line line, String ending, String other) {
    for (Cell cell : line.cells()) {
      String word = cell.compact();
      if (word.endsWith(ending) || word.endsWith(other)) {
        return cell.column();
      }
    }
    return -1;
  }

  static @Nullable Cell at(Line line, int column) {
    return line.cells().stream().filter(c -> c.column() == column).findFirst().orElse(null);
  }
}
