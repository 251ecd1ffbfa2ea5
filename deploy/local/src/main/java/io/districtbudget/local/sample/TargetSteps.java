package io.districtbudget.local.sample;

import io.districtbudget.local.sample.LiveRound.Targets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Declares targets and takes them through review. */
final class TargetSteps {

  /** An act that leads from a state towards others. */
  private record Act(String from, List<String> towards, String name, String role) {}

  private static final List<Act> ACTS =
      List.of(
          new Act(
              "DRAFT",
              List.of("SUBMITTED", "RETURNED", "DEPARTMENT_APPROVED", "APPROVED"),
              "submission",
              "unit"),
          new Act("SUBMITTED", List.of("RETURNED"), "return", "department"),
          new Act(
              "SUBMITTED",
              List.of("DEPARTMENT_APPROVED", "APPROVED"),
              "department-approval",
              "department"),
          new Act("DEPARTMENT_APPROVED", List.of("APPROVED"), "finance-approval", "finance"));

  private final ProjectSession session;
  private final String path;
  private final Targets targets;

  TargetSteps(ProjectSession session, String projectId, int year, Targets targets) {
    this.session = session;
    this.path = "/targets/" + projectId + "/" + year;
    this.targets = targets;
  }

  void play() {
    Answer seen = declared();
    Optional<Act> next = next(seen.body().path("state").asText());
    while (next.isPresent()) {
      Act act = next.get();
      seen = session.act(act.role(), path + "/" + act.name(), seen, opinion(act));
      next = next(seen.body().path("state").asText());
    }
  }

  private Answer declared() {
    Answer present = session.get("finance", path);
    if (present.accepted()) {
      return present;
    }
    Map<String, Object> body =
        Map.of("annualGoal", targets.annualGoal(), "indicators", targets.indicators());
    return session.put("unit", path, "If-None-Match", "*", body).required(session.step("/targets"));
  }

  private Optional<Act> next(String state) {
    return ACTS.stream()
        .filter(act -> act.from().equals(state) && act.towards().contains(targets.until()))
        .findFirst();
  }

  private Map<String, Object> opinion(Act act) {
    Map<String, Object> body = new HashMap<>();
    if (act.name().equals("return") && targets.opinion() != null) {
      body.put("opinion", targets.opinion());
      body.put("codes", targets.codes() == null ? List.of() : targets.codes());
    }
    return body;
  }
}
