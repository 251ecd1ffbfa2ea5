package io.districtbudget.form.importing.draft;

import io.districtbudget.form.importing.ImportLine.Change;
import io.districtbudget.form.remote.answers.IndicatorRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 逐格比较 (cell by cell): where two answers of one service differ.
 *
 * @param texts cells above the table
 * @param columns of the indicator table
 * @param rows the table's
 */
record Cells<A, R extends IndicatorRow>(
    List<Cell<A>> texts, List<Cell<R>> columns, Function<A, List<R>> rows) {

  private static final String ROWS = "indicators";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");

  /**
   * One cell.
   *
   * @param field of the answer
   * @param head of the form
   * @param says what stands in it
   */
  record Cell<T>(String field, String head, Function<T, @Nullable String> says) {

    @Nullable String of(@Nullable T answer) {
      return answer == null ? null : Rows.text(says.apply(answer));
    }
  }

  /** Every cell that differs; rows that have only changed places are told when nothing else is. */
  List<Change> differences(@Nullable A before, A after) {
    List<Change> changes = new ArrayList<>();
    for (Cell<A> text : texts) {
      add(changes, new Place("/" + text.field(), null, null), text, before, after);
    }
    Rows<R> old = new Rows<>(before == null ? List.of() : rows.apply(before));
    List<R> now = rows.apply(after);
    int[] partner = partners(old, now);
    for (int i = 0; i < partner.length; i++) {
      row(changes, i, partner[i] < 0 ? null : old.at(partner[i]), now.get(i));
    }
    old.left().forEach(index -> row(changes, index, old.at(index), null));
    if (changes.isEmpty()) {
      moved(changes, partner, now);
    }
    return List.copyOf(changes);
  }

  /** By name; rows without a partner are taken for renamed ones in order. */
  private int[] partners(Rows<R> old, List<R> after) {
    int[] partner = new int[after.size()];
    for (int i = 0; i < partner.length; i++) {
      String name = Rows.text(after.get(i).name());
      partner[i] = name == null ? -1 : old.take(Rows.text(after.get(i).level2()), name);
    }
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] < 0 && old.left().contains(i)) {
        partner[i] = i;
        old.takeAt(i);
      }
    }
    return partner;
  }

  private void row(List<Change> changes, int index, @Nullable R before, @Nullable R after) {
    R named = after == null ? before : after;
    String name = named == null ? null : Rows.text(named.name());
    for (Cell<R> column : columns) {
      String pointer = "/" + ROWS + "/" + index + "/" + column.field();
      add(changes, new Place(pointer, index + 1, name), column, before, after);
    }
  }

  /** Rows that stand elsewhere now; a new row has stood nowhere. */
  private void moved(List<Change> changes, int[] partner, List<R> after) {
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0 && partner[i] != i) {
        changes.add(
            new Change(
                "行次",
                "/" + ROWS + "/" + i,
                i + 1,
                Rows.text(after.get(i).name()),
                Integer.toString(partner[i] + 1),
                Integer.toString(i + 1)));
      }
    }
  }

  private record Place(String pointer, @Nullable Integer row, @Nullable String name) {}

  private static <T> void add(
      List<Change> changes, Place place, Cell<T> cell, @Nullable T before, @Nullable T after) {
    String old = cell.of(before);
    String now = cell.of(after);
    if (!equal(old, now)) {
      changes.add(new Change(cell.head(), place.pointer(), place.row(), place.name(), old, now));
    }
  }

  /** 20 and 20.00 are one number; other texts are as they are written. */
  private static boolean equal(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    if (one.equals(other)) {
      return true;
    }
    return NUMBER.matcher(one).matches()
        && NUMBER.matcher(other).matches()
        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
  }
}
