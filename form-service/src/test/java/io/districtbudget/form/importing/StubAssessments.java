package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Published assessments as assessment-service answers them: what was taken over, by its parts. */
final class StubAssessments {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, JsonNode> taken;

  StubAssessments(Map<String, JsonNode> taken) {
    this.taken = taken;
  }

  JsonNode list(Map<String, String> query) {
    ObjectNode page = JSON.objectNode();
    ArrayNode items = page.putArray("items");
    for (String key : taken.keySet()) {
      String[] parts = key.split("/", -1);
      boolean asked = parts[0].equals(query.getOrDefault("project", parts[0]));
      if (asked && parts[1].equals(query.get("year"))) {
        ObjectNode item = items.addObject().put("id", key.replace('/', ':'));
        item.put("projectId", parts[0]).put("status", "PUBLISHED").put("total", "97.75");
      }
    }
    return page;
  }

  @Nullable JsonNode one(String id) {
    JsonNode body = taken.get(id.replace(':', '/'));
    if (body == null) {
      return null;
    }
    ObjectNode answer = JSON.objectNode().put("id", id).put("status", "PUBLISHED");
    answer.set("annualGoal", body.path("annualGoal"));
    answer.set("goalResult", body.path("goalResult"));
    ObjectNode printed = answer.putObject("printed");
    printed.set("figures", body.path("printed"));
    printed.set("budget", body.path("budget"));
    ArrayNode rows = answer.putArray("indicators");
    for (JsonNode row : body.path("indicators")) {
      ObjectNode shown = row.deepCopy();
      shown.set("statedScore", shown.remove("score"));
      rows.add(shown);
    }
    answer.putObject("review").put("recheckOpinion", "同意");
    return answer;
  }
}
