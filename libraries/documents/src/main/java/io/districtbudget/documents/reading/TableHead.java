package io.districtbudget.documents.reading;

import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an indicator table, by its head; -1 where a column is not printed. Rows of later
 * pages may be shifted against it.
 *
 * @param labelled every column that has a label
 */
record TableHead(
    int separators,
    int name,
    int target,
    int actual,
    int weight,
    int score,
    int reason,
    Set<Integer> labelled) {

  static final TableHead UNKNOWN = new TableHead(-1, -1, -1, -1, -1, -1, -1, Set.of());

  static TableHead of(Line line) {
    return new TableHead(
        line.separators(),
        column(line, List.of("三级指标", "三级目标", "指标名称")),
        column(line, List.of("指标值", "目标值", "预期值", "指标目标")),
        column(line, List.of("完成值", "实际值", "完成情况", "完成指标值")),
        column(line, List.of("分值", "权重")),
        column(line, List.of("得分", "自评分")),
        column(line, List.of("措施", "原因", "偏差")),
        line.cells().stream().map(Cell::column).collect(Collectors.toSet()));
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

  /**
   * Whether the line stands under this head: as many separators, and name, target and both numbers
   * where the head has them.
   */
  boolean above(Line line, boolean scored) {
    Cell printedName = at(line, name);
    Cell printedTarget = at(line, target);
    if (separators != line.separators() || printedName == null || printedTarget == null) {
      return false;
    }
    return !scored
        || (Points.of(at(line, weight)) != null
            && Points.of(at(line, score)) != null
            && Points.of(printedName) == null);
  }

  /** The column of the first word that a label ends with, else holds; words in order. */
  private static int column(Line line, List<String> words) {
    for (String word : words) {
      for (Cell cell : line.cells()) {
        if (cell.compact().endsWith(word)) {
          return cell.column();
        }
      }
    }
    for (String word : words) {
      for (Cell cell : line.cells()) {
        if (cell.compact().contains(word)) {
          return cell.column();
        }
      }
    }
    return -1;
  }

  static @Nullable Cell at(Line line, int column) {
    return line.cells().stream().filter(c -> c.column() == column).findFirst().orElse(null);
  }
}
