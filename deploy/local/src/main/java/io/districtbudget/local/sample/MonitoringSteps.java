package io.districtbudget.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.local.sample.LiveRound.Monitored;
import io.districtbudget.local.sample.LiveRound.Rectified;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fills a project's monitoring of a month, submits it, and plays its rectification. */
final class MonitoringSteps {

  private final ProjectSession session;
  private final String projectId;
  private final int year;
  private final Monitored wanted;

  MonitoringSteps(ProjectSession session, String projectId, int year, Monitored wanted) {
    this.session = session;
    this.projectId = projectId;
    this.year = year;
    this.wanted = wanted;
  }

  void play() {
    String path = "/monitorings/" + projectId + "/" + year + "/" + wanted.month();
    if (!session.get("unit", path).accepted()) {
      session
          .put("unit", path, "If-None-Match", "*", entry())
          .required(session.step("/monitoring"));
    }
    Answer seen = session.get("unit", path).required(session.step(path));
    String status = seen.body().path("status").asText();
    if (status.equals("OPEN") && wanted.until().equals("SUBMITTED")) {
      session.act("unit", path + "/submission", seen, null);
    }
    Rectified rectification = wanted.rectification();
    if (rectification != null) {
      rectify(path, rectification);
    }
  }

  private Map<String, Object> entry() {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode result : wanted.results()) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("number", rows.size() + 1);
      result.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
      rows.add(row);
    }
    Map<String, Object> entry = new HashMap<>();
    entry.put("executionCause", wanted.executionCause());
    entry.put("executionRemedy", wanted.executionRemedy());
    entry.put("indicators", rows);
    return entry;
  }

  private void rectify(String monitoring, Rectified rectification) {
    JsonNode present =
        session
            .get(
                "finance",
                "/rectifications?year=%d&month=%d&project=%s"
                    .formatted(year, wanted.month(), projectId))
            .required(session.step("/rectifications"))
            .body()
            .path("items")
            .path(0);
    if (present.isMissingNode()) {
      present =
          session
              .post(
                  "finance",
                  monitoring + "/rectifications",
                  Map.of(
                      "requirement", rectification.requirement(),
                      "deadline", rectification.deadline(),
                      "indicators", rectification.indicators()))
              .body();
    }
    String path = "/rectifications/" + present.path("id").asText();
    Answer seen = session.get("finance", path).required(session.step(path));
    Optional<Act> next = next(seen.body().path("status").asText(), rectification);
    while (next.isPresent()) {
      Act act = next.get();
      seen = session.act(act.role(), path + "/" + act.name(), seen, act.body());
      next = next(seen.body().path("status").asText(), rectification);
    }
  }

  /** An act with its body, ready to be posted. */
  private record Act(String name, String role, Map<String, String> body) {}

  private static Optional<Act> next(String state, Rectified wanted) {
    return switch (state + " → " + wanted.until()) {
      case "ISSUED → ANSWERED", "ISSUED → CLOSED" ->
          Optional.of(new Act("answer", "unit", Map.of("measures", given(wanted.measures()))));
      case "ANSWERED → CLOSED" ->
          Optional.of(new Act("closure", "finance", Map.of("opinion", given(wanted.opinion()))));
      default -> Optional.empty();
    };
  }

  private static String given(@Nullable String value) {
    return Objects.requireNonNull(value, "the sample data states no answer");
  }
}
