package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Department budgets as the contract of project-service describes them. */
final class StubBudgets {

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, JsonNode> stored = new LinkedHashMap<>();
  private int version;

  /** An answer of the service. */
  record Reply(int status, ObjectNode body, String etag) {}

  Reply answer(String[] path, @Nullable String ifNoneMatch, JsonNode body) {
    String key = path[1] + "/" + path[2];
    if (path.length > 3) {
      ObjectNode reconciled = json.createObjectNode();
      reconciled
          .putArray("findings")
          .addObject()
          .put("code", "SIDE_SUM")
          .put("severity", "ERROR")
          .put("message", "各项之和与总计不等");
      return new Reply(200, reconciled, "");
    }
    JsonNode before = stored.get(key);
    String etag = "\"" + version + "\"";
    if (before != null && ifNoneMatch != null) {
      return new Reply(412, json.createObjectNode().put("code", "DEPARTMENT_BUDGET_EXISTS"), etag);
    }
    String outcome = before == null ? "CREATED" : before.equals(body) ? "UNCHANGED" : "CHANGED";
    version += outcome.equals("UNCHANGED") ? 0 : 1;
    stored.put(key, body);
    return new Reply(
        before == null ? 201 : 200, json.createObjectNode().put("outcome", outcome), etag);
  }

  Map<String, JsonNode> stored() {
    return stored;
  }

  void forget() {
    stored.clear();
  }
}
