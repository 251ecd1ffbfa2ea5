package io.districtbudget.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.local.sample.LiveRound.SelfAssessment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens a self-assessment, fills it and takes it through review. */
final class AssessmentSteps {

  private final ProjectSession session;
  private final String projectId;
  private final int year;
  private final SelfAssessment wanted;

  AssessmentSteps(ProjectSession session, String projectId, int year, SelfAssessment wanted) {
    this.session = session;
    this.projectId = projectId;
    this.year = year;
    this.wanted = wanted;
  }

  /** An act with its body, ready to be posted. */
  private record Act(String name, String role, @Nullable Map<String, String> body) {}

  void play(String deadline) {
    String path = "/assessments/" + opened(deadline).path("id").asText();
    Answer seen = session.get("unit", path).required(session.step("/assessment"));
    String state = seen.body().path("status").asText();
    if (state.equals("OPEN") && wanted.results() != null && !seen.body().has("goalResult")) {
      seen =
          session
              .put("unit", path + "/results", "If-Match", seen.etag(), results(wanted.results()))
              .required(session.step("/results"));
    }
    Optional<Act> next = next(state);
    while (next.isPresent()) {
      Act act = next.get();
      seen = session.act(act.role(), path + "/" + act.name(), seen, act.body());
      next = next(seen.body().path("status").asText());
    }
  }

  private JsonNode opened(String deadline) {
    JsonNode present =
        session
            .get("finance", "/assessments?year=" + year + "&project=" + projectId)
            .required(session.step("/assessments"))
            .body()
            .path("items")
            .path(0);
    return present.isMissingNode()
        ? session
            .post(
                "finance",
                "/assessments",
                Map.of("projectId", projectId, "year", year, "deadline", deadline))
            .body()
        : present;
  }

  private Map<String, Object> results(List<JsonNode> stated) {
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode result : stated) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("number", rows.size() + 1);
      result.properties().forEach(field -> row.set(field.getKey(), field.getValue()));
      rows.add(row);
    }
    Map<String, Object> body = new HashMap<>();
    body.put("goalResult", wanted.goalResult());
    body.put("indicators", rows);
    return body;
  }

  private Optional<Act> next(String state) {
    return switch (state + " → " + wanted.until()) {
      case "OPEN → SUBMITTED",
          "OPEN → RETURNED",
          "OPEN → DEPARTMENT_REVIEWED",
          "OPEN → RECHECKED",
          "OPEN → PUBLISHED" ->
          Optional.of(new Act("submission", "unit", null));
      case "SUBMITTED → RETURNED" ->
          Optional.of(
              new Act("return", "department", Map.of("reason", given(wanted.returnOpinion()))));
      case "SUBMITTED → DEPARTMENT_REVIEWED", "SUBMITTED → RECHECKED", "SUBMITTED → PUBLISHED" ->
          Optional.of(
              new Act(
                  "department-review",
                  "department",
                  Map.of(
                      "score", given(wanted.departmentScore()),
                      "opinion", given(wanted.departmentOpinion()))));
      case "DEPARTMENT_REVIEWED → RECHECKED" ->
          Optional.of(
              new Act(
                  "recheck",
                  "finance",
                  Map.of(
                      "deduction", given(wanted.deduction()),
                      "reason", given(wanted.deductionReason()))));
      case "DEPARTMENT_REVIEWED → PUBLISHED" ->
          Optional.of(new Act("publication", "finance", null));
      default -> Optional.empty();
    };
  }

  private static String given(@Nullable String value) {
    return Objects.requireNonNull(value, "the sample data states no opinion");
  }
}
