package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What an owning service answers to a body: targets as sent, results laid over approved rows. */
final class Rehearsed {

  private Rehearsed() {}

  static ObjectNode of(String path, @Nullable ObjectNode standing, JsonNode body) {
    if (path.startsWith("targets/")) {
      return body.deepCopy();
    }
    ObjectNode after = standing == null ? approved() : standing.deepCopy();
    if (body.has("goalResult")) {
      after.set("goalResult", body.get("goalResult"));
    }
    for (JsonNode row : after.path("indicators")) {
      ObjectNode kept = (ObjectNode) row;
      for (String field : new String[] {"actual", "band", "reason", "value", "expected"}) {
        kept.remove(field);
      }
      kept.remove(java.util.List.of("statedScore", "cause", "remedy"));
    }
    for (JsonNode stated : body.path("indicators")) {
      ObjectNode row = (ObjectNode) after.path("indicators").get(stated.path("number").asInt() - 1);
      stated.fields().forEachRemaining(cell -> lay(row, cell.getKey(), cell.getValue()));
    }
    return after;
  }

  /** The rule of the fake: a stated result scores the whole weight, unless a score is stated. */
  private static void lay(ObjectNode row, String field, JsonNode value) {
    switch (field) {
      case "number" -> {}
      case "score" -> row.set("statedScore", value);
      case "actual" -> {
        row.set("actual", value);
        row.set("score", row.get("weight"));
      }
      default -> row.set(field, value);
    }
  }

  /** The approved rows of a month that is not begun. */
  static ObjectNode approved() {
    ObjectNode body = OwnersFake.JSON.createObjectNode();
    body.putObject("money").put("yearStart", "500000.00").put("fullYear", "480000.00");
    body.putArray("indicators")
        .add(row("数量指标", "路灯养护数", "≥3000盏", "50"))
        .add(row("社会效益指标", "提升出行安全", "提升", "30"))
        .add(row("服务对象满意度指标", "居民满意度", ">=85%", "10"));
    return body;
  }

  private static ObjectNode row(String level2, String name, String target, String weight) {
    return OwnersFake.JSON
        .createObjectNode()
        .put("level2", level2)
        .put("name", name)
        .put("target", target)
        .put("weight", weight);
  }
}
