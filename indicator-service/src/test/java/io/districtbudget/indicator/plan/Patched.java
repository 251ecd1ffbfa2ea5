package io.districtbudget.indicator.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Applies the JSON Patch of a proposal to a declaration, as a caller would to its next PUT. */
final class Patched {

  private Patched() {}

  static Plan plan(Plan plan, Mend mend) {
    List<Map<String, String>> rows = new ArrayList<>();
    plan.indicators().forEach(indicator -> rows.add(fields(indicator)));
    String goal = plan.annualGoal();
    for (Mend.Change change : mend.changes()) {
      String[] path = change.path().split("/");
      if (change.path().equals("/annualGoal")) {
        goal = (String) change.value();
      } else if (path[2].equals("-")) {
        rows.add(appended(change.value()));
      } else if (path.length == 3) {
        rows.remove(Integer.parseInt(path[2]));
      } else {
        rows.get(Integer.parseInt(path[2])).put(path[3], (String) change.value());
      }
    }
    List<PlannedIndicator> indicators = rows.stream().map(Patched::indicator).toList();
    return new Plan(plan.framework(), plan.overallGoal(), goal, plan.weightsProposed(), indicators)
        .withOfficialLevels();
  }

  private static Map<String, String> appended(@Nullable Object value) {
    Map<String, String> row = new LinkedHashMap<>();
    ((Map<?, ?>) Objects.requireNonNull(value))
        .forEach((field, text) -> row.put((String) field, (String) text));
    return row;
  }

  private static Map<String, String> fields(PlannedIndicator indicator) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("level1", indicator.level1());
    fields.put("level2", indicator.level2());
    fields.put("name", indicator.name());
    fields.put("target", indicator.target());
    fields.put("weight", indicator.weight() == null ? null : indicator.weight().toString());
    return fields;
  }

  private static PlannedIndicator indicator(Map<String, String> row) {
    String weight = row.get("weight");
    return new PlannedIndicator(
        row.get("level1"),
        row.get("level2"),
        row.get("name"),
        row.get("target"),
        weight == null ? null : new Weight(new BigDecimal(weight)));
  }
}
