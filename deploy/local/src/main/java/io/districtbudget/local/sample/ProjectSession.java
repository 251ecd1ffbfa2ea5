package io.districtbudget.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The requests about one project's fiscal year. Each carries how far the earlier ones have moved
 * the project, so that no service answers from before them.
 */
final class ProjectSession {

  private final DistrictClient client;
  private final String title;
  private final Map<String, String> positions = new TreeMap<>();

  /**
   * @param title how messages name it
   */
  ProjectSession(DistrictClient client, String title) {
    this.client = client;
    this.title = title;
  }

  Answer get(String role, String path) {
    return client.get(role, path, headers(Map.of()));
  }

  Answer put(String role, String path, String condition, String value, Object body) {
    return noted(client.put(role, path, headers(Map.of(condition, value)), body));
  }

  /** Posts and requires that it is accepted. */
  Answer post(String role, String path, @Nullable Object body) {
    return noted(client.post(role, path, headers(Map.of()), body)).required(step(path));
  }

  /** Acts on what was seen, and requires that it is accepted. */
  Answer act(String role, String path, Answer seen, @Nullable Object body) {
    Map<String, String> headers = headers(Map.of("If-Match", seen.etag()));
    return noted(client.post(role, path, headers, body)).required(step(path));
  }

  /** Notes how far targets have come that a document has brought in. */
  void noteTargets(String projectId, int year) {
    String aggregate = projectId + "/" + year;
    Answer targets = get("finance", "/targets/" + aggregate);
    if (targets.accepted()) {
      positions.put("targets:" + aggregate, targets.body().path("sequence").asText());
    }
  }

  /** How a refused request is named: the project and the end of the path. */
  String step(String path) {
    return title + "：" + path.substring(path.lastIndexOf('/') + 1);
  }

  /** How far the project's streams have come. */
  List<String> positions() {
    List<String> all = new ArrayList<>();
    positions.forEach((aggregate, sequence) -> all.add(aggregate + ":" + sequence));
    return all;
  }

  private Map<String, String> headers(Map<String, String> own) {
    Map<String, String> headers = new TreeMap<>(own);
    if (!positions.isEmpty()) {
      headers.put("Consistency-Token", String.join(",", positions()));
    }
    return headers;
  }

  private Answer noted(Answer answer) {
    if (!answer.consistency().isEmpty()) {
      for (String position : answer.consistency().split(",", -1)) {
        int colon = position.lastIndexOf(':');
        positions.put(position.substring(0, colon).strip(), position.substring(colon + 1));
      }
    }
    return answer;
  }
}
