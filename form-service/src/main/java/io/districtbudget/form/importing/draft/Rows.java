package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.documents.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 指标行的对应 (which row is which): by name, where a name stands twice by level 2, then in order. Each
 * row answers for one other only.
 */
final class Rows {

  private final List<JsonNode> rows = new ArrayList<>();
  private final boolean[] taken;

  Rows(JsonNode indicators) {
    indicators.forEach(rows::add);
    this.taken = new boolean[rows.size()];
  }

  /** Index of the row of this name, which is then taken; -1 when there is none. */
  int take(@Nullable String level2, String name) {
    int found = -1;
    for (int i = 0; i < rows.size(); i++) {
      if (!taken[i] && same(name, text(rows.get(i), "name"))) {
        if (level2 == null || same(level2, text(rows.get(i), "level2"))) {
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

  JsonNode at(int index) {
    return rows.get(index);
  }

  int size() {
    return rows.size();
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

  static @Nullable String text(JsonNode node, String field) {
    String text = node.hasNonNull(field) ? node.get(field).asText().strip() : "";
    return text.isEmpty() ? null : text;
  }

  static boolean same(@Nullable String one, @Nullable String other) {
    return Texts.compact(one == null ? "" : one).equals(Texts.compact(other == null ? "" : other));
  }
}
