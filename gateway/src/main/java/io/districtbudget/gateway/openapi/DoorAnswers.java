package io.districtbudget.gateway.openapi;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the door itself answers to every operation when a session has ended or a service fails. */
final class DoorAnswers {

  private static final Map<String, String> WORDS =
      new TreeMap<>(
          Map.of(
              "499",
                  "浏览器会话已过期，请重新登录。 The browser's session has expired. 代码 Codes: SESSION_EXPIRED.",
              "502", "服务中断了应答。 The service broke off its answer. 代码 Codes: SERVICE_FAILED.",
              "503",
                  "暂时不可用，请稍后再试。 Not available for the moment. 代码 Codes: SERVICE_BUSY,"
                      + " SERVICE_UNAVAILABLE.",
              "504",
                  "服务没有在规定时间内应答。 The service did not answer in time. 代码 Codes: SERVICE_TIMEOUT."));

  private static final String CODES = "代码 Codes: ";
  private static final String OF_BROWSERS = "CROSS_SITE_REQUEST.";
  private static final List<String> WITH_RETRY = List.of("502", "503", "504");

  private DoorAnswers() {}

  private static void addTo(JsonObject operation, JsonObject components) {
    JsonObject responses = operation.getJsonObject("responses");
    if (responses == null || !has(components, "schemas", "Problem")) {
      return; // no service of ours
    }
    WORDS.forEach(
        (status, words) -> {
          if (!responses.containsKey(status)) {
            responses.put(status, answer(status, words, components));
          } else if (status.equals("503")) {
            addCodes(responses, status, words.substring(words.indexOf(CODES) + CODES.length()));
          }
        });
  }

  /** Names the door's codes beside those that the service says. */
  private static void addCodes(JsonObject responses, String status, String codes) {
    JsonObject own = responses.getJsonObject(status);
    String words = own.getString("description");
    int at = words.indexOf(CODES);
    own.put(
        "description",
        at < 0
            ? words + " " + CODES + codes
            : words.substring(0, at + CODES.length())
                + codes.replaceFirst("[.]$", ", ")
                + words.substring(at + CODES.length()));
  }

  private static JsonObject answer(String status, String words, JsonObject components) {
    JsonObject headers = new JsonObject();
    for (String name : List.of("Content-Language", "Retry-After")) {
      boolean ofAny = !name.equals("Retry-After") || WITH_RETRY.contains(status);
      if (ofAny && has(components, "headers", name)) {
        headers.put(name, new JsonObject().put("$ref", "#/components/headers/" + name));
      }
    }
    JsonObject schema = new JsonObject().put("$ref", "#/components/schemas/Problem");
    return new JsonObject()
        .put("description", words)
        .put("headers", headers)
        .put(
            "content",
            new JsonObject()
                .put("application/problem+json", new JsonObject().put("schema", schema)));
  }

  private static boolean has(JsonObject components, String kind, String name) {
    return components.getJsonObject(kind, new JsonObject()).containsKey(name);
  }

  /** Adds them to every operation of a document; what its service says of a status stays. */
  static void addToAll(JsonObject paths, JsonObject components) {
    for (String path : paths.fieldNames()) {
      JsonObject item = paths.getJsonObject(path);
      for (String method : item.fieldNames()) {
        if (item.getValue(method) instanceof JsonObject operation) {
          addTo(operation, components);
          JsonObject responses = operation.getJsonObject("responses", new JsonObject());
          if (!method.equals("get") && responses.containsKey("403")) {
            addCodes(responses, "403", OF_BROWSERS);
          }
        }
      }
    }
  }
}
