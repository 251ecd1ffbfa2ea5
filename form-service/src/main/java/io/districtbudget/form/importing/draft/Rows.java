package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.text.Texts;
import io.districtbudget.form.remote.answers.IndicatorRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 指标行的对应 (which row is which): by name, where a name stands twice by level 2, then in order. Each
 * row answers for one other only.
 */
final class Rows<R extends IndicatorRow> {

  private final List<R> rows;
  private final boolean[] taken;

  Rows(List<R> indicators) {
    this.rows = indicators;
    this.taken = new boolean[rows.size()];
  }

  /** Index of the row of this name, which is then taken; -1 when there is none. */
  int take(@Nullable String level2, String name) {
    int found = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (!taken[i] && same(name, text(rows.get(i).name()))) {
        if (level2 == null || same(level2, text(rows.get(i).level2()))) {
          found = i;
          break;
        }
        found = found < 0 ? i : found;
      }
    }
    if (found >= 0) {
      taken[found] = true;
    }
    return found;
  }

  /** Takes a row by its place. */
  void takeAt(int index) {
    taken[index] = true;
  }

  R at(int index) {
    return rows.get(index);
  }

  /** Indexes that no name has taken, in order. */
  List<Integer> left() {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        left.add(i);
      }
    }
    return left;
  }

  /** What a cell says; a blank one says nothing. */
  static @Nullable String text(@Nullable String cell) {
    String text = cell == null ? "" : cell.strip();
    return text.isEmpty() ? null : text;
  }

  /** A figure as it was answered. */
  static @Nullable String text(@Nullable BigDecimal figure) {
    return figure == null ? null : figure.toPlainString();
  }

  static boolean same(@Nullable String one, @Nullable String other) {
    return Texts.compact(one == null ? "" : one).equals(Texts.compact(other == null ? "" : other));
  }
}
