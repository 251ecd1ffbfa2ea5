package io.districtbudget.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.local.StartException;
import io.districtbudget.local.sample.LiveRound.ProjectYear;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes one project's fiscal year as far as the round says: registry, ledger, targets, assessment.
 * What happened already, here or since by a person's hand, is left as it is.
 */
final class ProjectSteps {

  private static final String NONE = "If-None-Match";

  private final DistrictClient client;
  private final ProjectSession session;
  private final ProjectYear project;
  private final String deadline;

  ProjectSteps(DistrictClient client, ProjectYear project, String deadline) {
    this.client = client;
    this.session = new ProjectSession(client, project.title());
    this.project = project;
    this.deadline = deadline;
  }

  /** Plays all steps; answers how far the project's streams have come. */
  List<String> play() {
    JsonNode registered = registered();
    if (registered.path("status").asText().equals("CANCELLED")) {
      return List.of();
    }
    String id = registered.path("id").asText();
    money(id);
    if (project.targets() == null) {
      session.noteTargets(id, project.year());
    } else {
      new TargetSteps(session, id, project.year(), project.targets()).play();
    }
    project
        .monitoringsOrNone()
        .forEach(month -> new MonitoringSteps(session, id, project.year(), month).play());
    if (project.cancelled()) {
      assess(id);
      adjust(id);
      String path = "/projects/" + id;
      Answer seen = session.get("finance", path).required(session.step(path));
      session.act("finance", path + "/cancellation", seen, null);
    } else {
      assess(id);
    }
    return session.positions();
  }

  /** The id of a project that exists. */
  static String id(DistrictClient client, String unit, String name) {
    JsonNode found = find(client, unit, name);
    if (found.isMissingNode()) {
      throw new StartException(
          "示例区未能载入：单位 %s 没有项目“%s”。".formatted(unit, name),
          "The sample district could not be loaded: unit %s has no project \"%s\"."
              .formatted(unit, name));
    }
    return found.path("id").asText();
  }

  private static JsonNode find(DistrictClient client, String unit, String name) {
    String query = "?unit=" + unit + "&name=" + DistrictClient.query(name);
    return client
        .get("finance", "/projects" + query, Map.of())
        .required("/projects " + name)
        .body()
        .path("items")
        .path(0);
  }

  private JsonNode registered() {
    JsonNode found = find(client, project.unit(), project.name());
    Map<String, String> registration = project.registration();
    if (!found.isMissingNode() || registration == null) {
      return found.isMissingNode() ? missing() : found;
    }
    Map<String, String> body = new TreeMap<>(registration);
    body.put("unitCode", project.unit());
    body.put("name", project.name());
    return session.post("finance", "/projects", body).body();
  }

  private JsonNode missing() {
    id(client, project.unit(), project.name());
    throw new IllegalStateException(project.title());
  }

  private void money(String id) {
    if (project.budget() != null) {
      String path = budget(id);
      Answer answer = session.put("finance", path, NONE, "*", Map.of("funds", project.budget()));
      if (!answer.code().equals("BUDGET_EXISTS")) {
        answer.required(session.step("/budget"));
      }
    }
    if (!project.cancelled()) {
      adjust(id);
    }
    project
        .executionsOrNone()
        .forEach(e -> session.post("treasury", budget(id) + "/executions", withSource(e)));
  }

  private void adjust(String id) {
    project
        .adjustmentsOrNone()
        .forEach(a -> session.post("finance", budget(id) + "/adjustments", withSource(a)));
  }

  private void assess(String id) {
    if (project.assessment() != null) {
      new AssessmentSteps(session, id, project.year(), project.assessment()).play(deadline);
    }
  }

  private String budget(String id) {
    return "/projects/" + id + "/budgets/" + project.year();
  }

  private static Map<String, String> withSource(Map<String, String> entry) {
    Map<String, String> body = new TreeMap<>(entry);
    body.putIfAbsent("source", "APPROPRIATION");
    return body;
  }
}
