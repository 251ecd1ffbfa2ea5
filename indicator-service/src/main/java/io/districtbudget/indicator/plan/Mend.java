package io.districtbudget.indicator.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 修改建议 (proposal for the mend of one remark).
 *
 * @param zh what is proposed, in Chinese
 * @param en the same in English
 * @param changes JSON Patch (RFC 6902) for the body of a PUT; empty where only the author can know.
 *     Proposals of different remarks are alternatives: one is applied, then the checks are read
 *     again
 */
public record Mend(String zh, String en, List<Change> changes) {

  public Mend {
    changes = List.copyOf(changes);
  }

  /**
   * One operation.
   *
   * @param op {@code add} (sets the field, or appends an indicator) or {@code remove}
   * @param value text, or the fields of a new indicator by name; null when something is removed
   */
  public record Change(String op, String path, @Nullable Object value) {

    static Change set(String path, @Nullable Object value) {
      return new Change(value == null ? "remove" : "add", path, value);
    }
  }

  /** A proposal in words only. */
  static Mend inWords(String zh, String en) {
    return new Mend(zh, en, List.of());
  }

  /** What makes the one plan of the other; rows of the later plan beyond the earlier are new. */
  static Mend to(Plan before, Plan after, String zh, String en) {
    List<Change> changes = new ArrayList<>();
    if (!Objects.equals(before.annualGoal(), after.annualGoal())) {
      changes.add(Change.set("/annualGoal", after.annualGoal()));
    }
    for (int at = 0; at < after.indicators().size(); at++) {
      PlannedIndicator wanted = after.indicators().get(at);
      if (at < before.indicators().size()) {
        compare(fields(before.indicators().get(at)), fields(wanted), at, changes);
      } else {
        changes.add(Change.set("/indicators/-", fields(wanted)));
      }
    }
    return new Mend(zh, en, changes);
  }

  /** The same with the indicator at the place, from 0, taken out at the end. */
  Mend removing(int place) {
    List<Change> more = new ArrayList<>(changes);
    more.add(Change.set("/indicators/" + place, null));
    return new Mend(zh, en, more);
  }

  private static void compare(
      Map<String, String> before, Map<String, String> after, int at, List<Change> changes) {
    after.forEach(
        (field, value) -> {
          if (!value.equals(before.get(field))) {
            changes.add(Change.set(PlanRule.pointer(at, field), value));
          }
        });
  }

  private static Map<String, String> fields(PlannedIndicator indicator) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "level1", indicator.level1());
    put(fields, "level2", indicator.level2());
    put(fields, "name", indicator.name());
    put(fields, "target", indicator.target());
    put(fields, "weight", indicator.weight());
    return fields;
  }

  private static void put(Map<String, String> fields, String field, @Nullable Object value) {
    if (value != null) {
      fields.put(field, value.toString());
    }
  }
}
