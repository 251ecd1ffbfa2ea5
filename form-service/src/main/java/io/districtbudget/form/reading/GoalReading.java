package io.districtbudget.form.reading;

import io.districtbudget.form.document.RepairCode;
import io.districtbudget.form.text.Cell;
import io.districtbudget.form.text.Line;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标 (goals): two texts side by side, overall and annual in a declaration, annual and what became
 * of it in a self-assessment. Labels stand above or beside them, sometimes in pieces.
 */
final class GoalReading {

  private static final Set<String> LEFT = Set.of("预期目标", "项目总目标", "项目总体目标");
  private static final Set<String> RIGHT = Set.of("实际完成情况", "年度总目标", "年度总体目标");
  private static final Set<String> BESIDE =
      Set.of("年度总体目标", "年度目标", "年度总目标", "年度绩效目标", "总体目标", "项目绩效目标", "绩效目标");
  private static final Set<String> PIECES = Set.of("年度", "总体", "目标", "项目", "绩效", "年度总体", "项目绩效");
  private static final Pattern LEFT_WITH_SPAN = Pattern.compile("项目总(?:体)?目标(?:\\(.*\\))?");

  private final ReadingLog log;
  private final StringBuilder left = new StringBuilder();
  private final StringBuilder right = new StringBuilder();
  private int leftColumn = -1;
  private int rightColumn = -1;
  private @Nullable StringBuilder last;

  GoalReading(ReadingLog log) {
    this.log = log;
  }

  @Nullable String left() {
    return left.isEmpty() ? null : left.toString();
  }

  @Nullable String right() {
    return right.isEmpty() ? null : right.toString();
  }

  void read(Line line) {
    java.util.List<Cell> texts = new java.util.ArrayList<>();
    for (Cell cell : line.cells()) {
      if (!label(cell, line)) {
        texts.add(cell);
      }
    }
    if (texts.size() >= 2) {
      append(left, texts.get(0));
      texts.subList(1, texts.size()).forEach(cell -> append(right, cell));
    } else if (texts.size() == 1) {
      append(target(line, texts.get(0)), texts.get(0));
    }
    if (line.markup() && !texts.isEmpty()) {
      log.repaired(RepairCode.MARKUP_REMOVED, "绩效目标", line.number(), "<p>", null);
    }
  }

  private boolean label(Cell cell, Line line) {
    String word = cell.compact();
    if (LEFT.contains(word) || LEFT_WITH_SPAN.matcher(word).matches()) {
      leftColumn = cell.column();
      return true;
    }
    if (RIGHT.contains(word)
        && (!BESIDE.contains(word) || leftColumn >= 0 && cell.column() > leftColumn)) {
      rightColumn = cell.column();
      return true;
    }
    if (BESIDE.contains(word)) {
      return true;
    }
    if (PIECES.contains(word)) {
      log.repaired(RepairCode.GOAL_LABEL, "绩效目标", line.number(), cell.text(), null);
      return true;
    }
    return FormWords.SPAN.matcher(word).matches();
  }

  private StringBuilder target(Line line, Cell cell) {
    StringBuilder before = last;
    if (line.separators() == 0 && before != null) {
      return before;
    }
    if (rightColumn < 0) {
      return left;
    }
    int toRight = Math.abs(cell.column() - rightColumn);
    int toLeft = leftColumn < 0 ? Integer.MAX_VALUE : Math.abs(cell.column() - leftColumn);
    return toRight < toLeft ? right : left;
  }

  private void append(StringBuilder text, Cell cell) {
    text.append(text.isEmpty() ? "" : "\n").append(cell.text());
    last = text;
  }
}
