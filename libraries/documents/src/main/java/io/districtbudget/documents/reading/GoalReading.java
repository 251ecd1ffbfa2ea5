package io.districtbudget.documents.reading;

import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Line;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标 (goals): two texts side by side, overall and annual in a declaration, annual and what became
 * of it in a self-assessment. Labels stand above or beside them, sometimes in pieces.
 */
final class GoalReading {

  private static final Set<String> PIECES = Set.of("年度", "总体", "目标", "项目", "绩效", "年度总体", "项目绩效");

  private final boolean scored;
  private final ReadingLog log;
  private final StringBuilder left = new StringBuilder();
  private final StringBuilder right = new StringBuilder();
  private int leftColumn = -1;
  private int rightColumn = -1;
  private boolean labelled;
  private @Nullable StringBuilder last;

  /**
   * @param scored whether it is a self-assessment, whose left goal is the annual one
   */
  GoalReading(boolean scored, ReadingLog log) {
    this.scored = scored;
    this.log = log;
  }

  /** Whether the line has a label of goals, so that texts follow and no more heads. */
  static boolean begins(Line line) {
    return line.cells().stream()
        .anyMatch(cell -> begins(cell, line) || cell.compact().equals("目标"));
  }

  private static boolean begins(Cell cell, Line line) {
    GoalLabel label = GoalLabel.of(cell);
    return label != null && (label.text() == null || cell == line.cells().get(0));
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
      GoalLabel label = GoalLabel.of(cell);
      Cell behind = label == null ? null : label.text();
      if (behind != null && label != null && leads(cell, line)) {
        readGlued(label, behind);
      } else if (behind != null || !label(cell, label, line)) {
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

  /** Where labels have cells of their own, a text that begins like one is still a text. */
  private boolean leads(Cell cell, Line line) {
    return !labelled && cell == line.cells().get(0);
  }

  private void readGlued(GoalLabel label, Cell text) {
    boolean annual = label.right() && (!scored || !label.beside());
    append(annual ? right : left, text);
  }

  private boolean label(Cell cell, @Nullable GoalLabel label, Line line) {
    String word = cell.compact();
    if (label != null) {
      labelled = true;
      place(cell, label);
      return true;
    }
    if (PIECES.contains(word)) {
      labelled = true;
      log.repaired(RepairCode.GOAL_LABEL, "绩效目标", line.number(), cell.text(), null);
      return true;
    }
    return FormWords.SPAN.matcher(word).matches();
  }

  private void place(Cell cell, GoalLabel label) {
    boolean behindLeft = leftColumn >= 0 && cell.column() > leftColumn;
    if (label.left()) {
      leftColumn = cell.column();
    } else if (label.right() && (!label.beside() || behindLeft)) {
      rightColumn = cell.column();
    }
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
