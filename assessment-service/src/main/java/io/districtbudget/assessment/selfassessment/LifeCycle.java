package io.districtbudget.assessment.selfassessment;

import static io.districtbudget.assessment.selfassessment.Act.CANCEL;
import static io.districtbudget.assessment.selfassessment.Act.DEPARTMENT_REVIEW;
import static io.districtbudget.assessment.selfassessment.Act.FILL;
import static io.districtbudget.assessment.selfassessment.Act.PUBLISH;
import static io.districtbudget.assessment.selfassessment.Act.RECHECK;
import static io.districtbudget.assessment.selfassessment.Act.RETURN;
import static io.districtbudget.assessment.selfassessment.Act.SUBMIT;
import static io.districtbudget.assessment.selfassessment.Status.CANCELLED;
import static io.districtbudget.assessment.selfassessment.Status.DEPARTMENT_REVIEWED;
import static io.districtbudget.assessment.selfassessment.Status.OPEN;
import static io.districtbudget.assessment.selfassessment.Status.PUBLISHED;
import static io.districtbudget.assessment.selfassessment.Status.RECHECKED;
import static io.districtbudget.assessment.selfassessment.Status.RETURNED;
import static io.districtbudget.assessment.selfassessment.Status.SUBMITTED;

import io.districtbudget.support.identity.Roles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 自评流程 (life cycle): which act leads from which state to which, and who may do it. */
public final class LifeCycle {

  /** One way from a state to another; no role: the system itself does it. */
  public record Edge(Status from, Act act, Status to, Set<String> roles) {}

  private static final Set<String> UNIT = Set.of(Roles.UNIT);
  private static final Set<String> DEPARTMENT = Set.of(Roles.DEPARTMENT);
  private static final Set<String> FINANCE = Set.of(Roles.FINANCE);
  private static final Set<String> REVIEWERS = Set.of(Roles.DEPARTMENT, Roles.FINANCE);
  private static final Set<String> SYSTEM = Set.of();

  public static final List<Edge> EDGES =
      List.of(
          new Edge(OPEN, FILL, OPEN, UNIT),
          new Edge(OPEN, SUBMIT, SUBMITTED, UNIT),
          new Edge(OPEN, CANCEL, CANCELLED, SYSTEM),
          new Edge(RETURNED, FILL, RETURNED, UNIT),
          new Edge(RETURNED, SUBMIT, SUBMITTED, UNIT),
          new Edge(RETURNED, CANCEL, CANCELLED, SYSTEM),
          new Edge(SUBMITTED, DEPARTMENT_REVIEW, DEPARTMENT_REVIEWED, DEPARTMENT),
          new Edge(SUBMITTED, RETURN, RETURNED, REVIEWERS),
          new Edge(SUBMITTED, CANCEL, CANCELLED, SYSTEM),
          new Edge(DEPARTMENT_REVIEWED, RECHECK, RECHECKED, FINANCE),
          new Edge(DEPARTMENT_REVIEWED, RETURN, RETURNED, FINANCE),
          new Edge(DEPARTMENT_REVIEWED, PUBLISH, PUBLISHED, FINANCE),
          new Edge(DEPARTMENT_REVIEWED, CANCEL, CANCELLED, SYSTEM),
          new Edge(RECHECKED, RETURN, RETURNED, FINANCE),
          new Edge(RECHECKED, PUBLISH, PUBLISHED, FINANCE),
          new Edge(RECHECKED, CANCEL, CANCELLED, SYSTEM));

  private LifeCycle() {}

  /** Where the act leads from this state; empty when the state does not allow it. */
  public static Optional<Edge> edge(Status from, Act act) {
    return EDGES.stream().filter(edge -> edge.from() == from && edge.act() == act).findFirst();
  }

  /** Where the act leads from this state; 409 STATE_FORBIDS when the state does not allow it. */
  public static Edge require(Status from, Act act) {
    return edge(from, act)
        .orElseThrow(
            () ->
                AssessmentRefusal.STATE_FORBIDS.problem(
                    Map.of("status", from, "act", act, "allowed", allowed(from))));
  }

  /** The acts that a state allows. */
  public static List<Act> allowed(Status from) {
    return EDGES.stream().filter(edge -> edge.from() == from).map(Edge::act).toList();
  }
}
