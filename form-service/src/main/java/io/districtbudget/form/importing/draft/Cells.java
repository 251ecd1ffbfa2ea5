package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.districtbudget.form.importing.ImportLine.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 逐格比较 (cell by cell): where two answers of one service differ.
 *
 * @param texts heads of the form by the fields of the answer
 * @param columns heads of the indicator table by the fields of a row
 */
record Cells(Map<String, String> texts, Map<String, String> columns) {

  private static final String ROWS = "indicators";
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");

  /** Every cell that differs; rows that have only changed places are told when nothing else is. */
  List<Change> differences(JsonNode before, JsonNode after) {
    List<Change> changes = new ArrayList<>();
    texts.forEach(
        (field, head) ->
            add(changes, new Place(head, "/" + field, null, null), before, after, field));
    Rows old = new Rows(before.path(ROWS));
    int[] partner = partners(old, after.path(ROWS));
    for (int i = 0; i < partner.length; i++) {
      row(
          changes,
          i,
          partner[i] < 0 ? MissingNode.getInstance() : old.at(partner[i]),
          after.path(ROWS).get(i));
    }
    old.left().forEach(index -> row(changes, index, old.at(index), MissingNode.getInstance()));
    if (changes.isEmpty()) {
      moved(changes, partner, after.path(ROWS));
    }
    return List.copyOf(changes);
  }

  /** By name; rows without a partner are taken for renamed ones in order. */
  private static int[] partners(Rows old, JsonNode after) {
    int[] partner = new int[after.size()];
    for (int i = 0; i < partner.length; i++) {
      String name = Rows.text(after.get(i), "name");
      partner[i] = name == null ? -1 : old.take(Rows.text(after.get(i), "level2"), name);
    }
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] < 0 && old.left().contains(i)) {
        partner[i] = i;
        old.takeAt(i);
      }
    }
    return partner;
  }

  private void row(List<Change> changes, int index, JsonNode before, JsonNode after) {
    String name = Rows.text(after.isMissingNode() ? before : after, "name");
    columns.forEach(
        (field, head) ->
            add(
                changes,
                new Place(head, "/" + ROWS + "/" + index + "/" + field, index + 1, name),
                before,
                after,
                field));
  }

  /** Rows that stand elsewhere now; a new row has stood nowhere. */
  private static void moved(List<Change> changes, int[] partner, JsonNode after) {
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] >= 0 && partner[i] != i) {
        changes.add(
            new Change(
                "行次",
                "/" + ROWS + "/" + i,
                i + 1,
                Rows.text(after.get(i), "name"),
                Integer.toString(partner[i] + 1),
                Integer.toString(i + 1)));
      }
    }
  }

  private record Place(String head, String pointer, @Nullable Integer row, @Nullable String name) {}

  private static void add(
      List<Change> changes, Place place, JsonNode before, JsonNode after, String field) {
    String old = Rows.text(before, field);
    String now = Rows.text(after, field);
    if (!equal(old, now)) {
      changes.add(new Change(place.head(), place.pointer(), place.row(), place.name(), old, now));
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
