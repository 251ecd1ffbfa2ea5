package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.declaration.Act.ADJUSTMENT;
import static io.districtbudget.indicator.declaration.Act.DEPARTMENT_APPROVAL;
import static io.districtbudget.indicator.declaration.Act.FINANCE_APPROVAL;
import static io.districtbudget.indicator.declaration.Act.RETURN;
import static io.districtbudget.indicator.declaration.Act.SUBMISSION;
import static io.districtbudget.indicator.declaration.Act.WITHDRAWAL;
import static io.districtbudget.indicator.declaration.State.ADJUSTING;
import static io.districtbudget.indicator.declaration.State.APPROVED;
import static io.districtbudget.indicator.declaration.State.DEPARTMENT_APPROVED;
import static io.districtbudget.indicator.declaration.State.DRAFT;
import static io.districtbudget.indicator.declaration.State.RETURNED;
import static io.districtbudget.indicator.declaration.State.SUBMITTED;
import static io.districtbudget.indicator.declaration.State.WITHDRAWN;

import io.districtbudget.support.identity.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 申报流程 (life cycle of a declaration): the one table of what may follow what, by whom. */
final class LifeCycle {

  /** Type of the event of newly approved targets. */
  static final String APPROVED_EVENT = "targets.approved.v1";

  /** Type of the event when they replace an approved version; it carries the one that holds now. */
  static final String SUPERSEDED_EVENT = "targets.superseded.v1";

  /**
   * One row.
   *
   * @param roles any of them may take the act
   * @param event type of the event that it causes, or null
   */
  record Edge(State from, Act act, State to, Set<String> roles, @Nullable String event) {}

  static final List<Edge> EDGES =
      List.of(
          edge(DRAFT, SUBMISSION, SUBMITTED, Roles.UNIT),
          edge(RETURNED, SUBMISSION, SUBMITTED, Roles.UNIT),
          edge(WITHDRAWN, SUBMISSION, SUBMITTED, Roles.UNIT),
          edge(ADJUSTING, SUBMISSION, SUBMITTED, Roles.UNIT),
          edge(SUBMITTED, WITHDRAWAL, WITHDRAWN, Roles.UNIT),
          // Giving an adjustment up: the version in work is dropped, the approved one stays.
          edge(ADJUSTING, WITHDRAWAL, APPROVED, Roles.UNIT, Roles.FINANCE),
          edge(SUBMITTED, RETURN, RETURNED, Roles.DEPARTMENT, Roles.FINANCE),
          edge(DEPARTMENT_APPROVED, RETURN, RETURNED, Roles.FINANCE),
          edge(SUBMITTED, DEPARTMENT_APPROVAL, DEPARTMENT_APPROVED, Roles.DEPARTMENT),
          new Edge(
              DEPARTMENT_APPROVED,
              FINANCE_APPROVAL,
              APPROVED,
              Set.of(Roles.FINANCE),
              APPROVED_EVENT),
          edge(APPROVED, ADJUSTMENT, ADJUSTING, Roles.UNIT, Roles.FINANCE));

  private LifeCycle() {}

  static Optional<Edge> find(State from, Act act) {
    return EDGES.stream().filter(e -> e.from() == from && e.act() == act).findFirst();
  }

  /** The acts that a state allows, in the order of the table. */
  static List<Act> allowed(State from) {
    return EDGES.stream().filter(e -> e.from() == from).map(Edge::act).toList();
  }

  private static Edge edge(State from, Act act, State to, String... roles) {
    return new Edge(from, act, to, Set.of(roles), null);
  }
}
