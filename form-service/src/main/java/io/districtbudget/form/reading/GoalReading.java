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

  private static final Pattern LEFT =
      Pattern.compile(
          "项目总(?:体)?目标(?:\\(.*\\))?|(?:中|长|实施)期(?:绩效)?目标(?:\\(.*\\))?"
              + "|(?:年度|年初|全年)?(?:预期|预定|预设|设定|申报)(?:的)?(?:绩效|总体|年度)*目标(?:值|情况)?|年初(?:绩效|总体)?目标"
              + "|目标设定情况");
  private static final Pattern RIGHT =
      Pattern.compile("年度(?:总|总体|绩效)?目标|(?:年度|全年|绩效|总体|预期|年初|目标)*(?:实际)?完成情况|(?:目标)?实际完成(?:结果)?");
  private static final Pattern BESIDE =
      Pattern.compile("(?:项目|年度|全年|总体|绩效|支出)+(?:总)?目标(?:设定|完成|实现)?(?:情况)?|总目标");
  private static final Set<String> PIECES = Set.of("年度", "总体", "目标", "项目", "绩效", "年度总体", "项目绩效");

  private final ReadingLog log;
  private final StringBuilder left = new StringBuilder();
  private final StringBuilder right = new StringBuilder();
  private int leftColumn = -1;
  private int rightColumn = -1;
  private @Nullable StringBuilder last;

  GoalReading(ReadingLog log) {
    this.log = log;
  }

  /** Whether the line has a label of goals, so that texts follow and no more heads. */
  static boolean begins(Line line) {
    return line.cells().stream()
        .map(Cell::compact)
        .anyMatch(
            word ->
                LEFT.matcher(word).matches()
                    || RIGHT.matcher(word).matches()
                    || BESIDE.matcher(word).matches()
                    || word.equals("目标"));
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
    boolean beside = BESIDE.matcher(word).matches();
    if (LEFT.matcher(word).matches()) {
      leftColumn = cell.column();
      return true;
    }
    if (RIGHT.matcher(word).matches()
        && (!beside || leftColumn >= 0 && cell.column() > leftColumn)) {
      rightColumn = cell.column();
      return true;
    }
    if (beside) {
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
