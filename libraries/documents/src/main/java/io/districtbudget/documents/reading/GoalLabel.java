package io.districtbudget.documents.reading;

import io.districtbudget.documents.text.Cell;
import io.districtbudget.documents.text.Texts;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The label of a goal, with or without the year behind it and with the text behind its colon, as in
 * 年度绩效目标（2023年）：….
 *
 * @param word the label in compact spelling, without colon and year
 * @param text what follows in the same cell; absent when the cell is the label alone
 */
record GoalLabel(String word, @Nullable Cell text) {

  private static final Pattern LEFT =
      Pattern.compile(
          "项目总(?:体)?目标(?:\\(.*\\))?|(?:中|长|实施)期(?:绩效)?目标(?:\\(.*\\))?"
              + "|(?:年度|年初|全年)?(?:预期|预定|预设|设定|申报)(?:的)?(?:绩效|总体|年度)*目标(?:值|情况)?|年初(?:绩效|总体)?目标"
              + "|目标设定情况");
  private static final Pattern RIGHT =
      Pattern.compile("年度(?:总|总体|绩效)?目标|(?:年度|全年|绩效|总体|预期|年初|目标)*(?:实际)?完成情况|(?:目标)?实际完成(?:结果)?");
  private static final Pattern BESIDE =
      Pattern.compile("(?:项目|年度|全年|总体|绩效|支出)+(?:总)?目标(?:设定|完成|实现)?(?:情况)?|总目标");
  private static final Pattern END = Pattern.compile("(?:\\([^)]*(?:年|\\d{4})[^)]*\\))?:*$");
  private static final Pattern GLUED =
      Pattern.compile("([^:：。，；,;]{2,30})[:：]\\s*(.*\\S.*)", Pattern.DOTALL);

  /** The label that the cell is or begins with, or null. */
  static @Nullable GoalLabel of(Cell cell) {
    GoalLabel alone = new GoalLabel(word(cell.text()), null);
    if (alone.any()) {
      return alone;
    }
    Matcher glued = GLUED.matcher(cell.text());
    if (!glued.matches()) {
      return null;
    }
    Cell text = new Cell(cell.column(), glued.group(2).strip());
    GoalLabel label = new GoalLabel(word(glued.group(1)), text);
    return label.any() ? label : null;
  }

  /** Whether a first cell is a label with its colon or year, so that it begins a row. */
  static boolean marked(String compact) {
    boolean mark = compact.indexOf(':') > 0 || compact.endsWith(")");
    return mark && of(new Cell(0, compact)) != null;
  }

  private static String word(String text) {
    return END.matcher(Texts.compact(text)).replaceFirst("");
  }

  private boolean any() {
    return left() || right() || beside();
  }

  boolean left() {
    return LEFT.matcher(word).matches();
  }

  boolean right() {
    return RIGHT.matcher(word).matches();
  }

  /** Whether it may also stand beside both texts and name neither. */
  boolean beside() {
    return BESIDE.matcher(word).matches();
  }
}
