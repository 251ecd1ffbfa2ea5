package io.districtbudget.indicator.declaration;

import static io.districtbudget.indicator.declaration.Act.ADJUSTMENT;
import static io.districtbudget.indicator.declaration.Act.CONFIRMATION;
import static io.districtbudget.indicator.declaration.Act.CONFIRMATION_APPROVAL;
import static io.districtbudget.indicator.declaration.Act.DEPARTMENT_APPROVAL;
import static io.districtbudget.indicator.declaration.Act.FINANCE_APPROVAL;
import static io.districtbudget.indicator.declaration.Act.REJECTION;
import static io.districtbudget.indicator.declaration.Act.RETURN;
import static io.districtbudget.indicator.declaration.Act.SUBMISSION;
import static io.districtbudget.indicator.declaration.Act.WITHDRAWAL;
import static io.districtbudget.indicator.declaration.State.ADJUSTING;
import static io.districtbudget.indicator.declaration.State.APPROVED;
import static io.districtbudget.indicator.declaration.State.DEPARTMENT_APPROVED;
import static io.districtbudget.indicator.declaration.State.DRAFT;
import static io.districtbudget.indicator.declaration.State.REJECTED;
import static io.districtbudget.indicator.declaration.State.RETURNED;
import static io.districtbudget.indicator.declaration.State.SUBMITTED;
import static io.districtbudget.indicator.declaration.State.WITHDRAWN;

import io.districtbudget.support.identity.Roles;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 申报流程 (life cycle of a declaration): the one table of what may follow what, by whom. */
final class LifeCycle {

  /** Type of the event of newly approved targets. */
  static final String APPROVED_EVENT = "targets.approved.v1";

  /** Type of the event when they replace an approved version; it carries the one that holds now. */
  static final String SUPERSEDED_EVENT = "targets.superseded.v1";

  /** Type of the event when a large change of the money puts approved targets in question. */
  static final String CONFIRMATION_NEEDED_EVENT = "targets.confirmation-needed.v1";

  /** Type of the event when that question is settled and the targets stay. */
  static final String CONFIRMED_EVENT = "targets.confirmed.v1";

  /** What must hold besides the state. */
  enum Condition {
    ALWAYS(declaration -> true),
    /** There is an approved version to go back to. */
    APPROVED_BEFORE(declaration -> declaration.approvedVersion() != null),
    CONFIRMATION_NEEDED(
        declaration -> declaration.confirmation().phase() == ConfirmationPhase.NEEDED),
    CONFIRMATION_STATED(
        declaration -> declaration.confirmation().phase() == ConfirmationPhase.STATED);

    private final Predicate<Declaration> holds;

    Condition(Predicate<Declaration> holds) {
      this.holds = holds;
    }
  }

  /**
   * One row.
   *
   * @param roles any of them may take the act
   * @param event type of the event that it causes, or null
   */
  record Edge(
      State from,
      Act act,
      State to,
      Set<String> roles,
      @Nullable String event,
      Condition condition) {

    Edge causing(String type) {
      return new Edge(from, act, to, roles, type, condition);
    }

    Edge when(Condition other) {
      return new Edge(from, act, to, roles, event, other);
    }

    boolean open(Declaration declaration) {
      return from == declaration.state() && condition.holds.test(declaration);
    }
  }

  static final List<Edge> EDGES =
      List.of(
          edge(DRAFT, SUBMISSION, SUBMITTED, Roles.UNIT),
          edge(RETURNED, SUBMISSION, SUBMITTED, Roles.UNIT),
          edge(WITHDRAWN, SUBMISSION, SUBMITTED, Roles.UNIT),
          edge(ADJUSTING, SUBMISSION, SUBMITTED, Roles.UNIT),
          edge(SUBMITTED, WITHDRAWAL, WITHDRAWN, Roles.UNIT),
          // Giving an adjustment up: the version in work is dropped, the approved one stays.
          edge(ADJUSTING, WITHDRAWAL, APPROVED, Roles.UNIT, Roles.FINANCE),
          givenUp(RETURNED),
          givenUp(WITHDRAWN),
          givenUp(REJECTED),
          edge(SUBMITTED, RETURN, RETURNED, Roles.DEPARTMENT, Roles.FINANCE),
          edge(DEPARTMENT_APPROVED, RETURN, RETURNED, Roles.FINANCE),
          edge(SUBMITTED, DEPARTMENT_APPROVAL, DEPARTMENT_APPROVED, Roles.DEPARTMENT),
          edge(DEPARTMENT_APPROVED, FINANCE_APPROVAL, APPROVED, Roles.FINANCE)
              .causing(APPROVED_EVENT),
          // 差: no budget. The finance bureau may think again.
          edge(DEPARTMENT_APPROVED, REJECTION, REJECTED, Roles.FINANCE),
          edge(REJECTED, RETURN, RETURNED, Roles.FINANCE),
          edge(APPROVED, ADJUSTMENT, ADJUSTING, Roles.UNIT, Roles.FINANCE),
          // A large change of the money: confirm with a reason, or revise by an adjustment.
          edge(APPROVED, CONFIRMATION, APPROVED, Roles.UNIT).when(Condition.CONFIRMATION_NEEDED),
          edge(APPROVED, CONFIRMATION_APPROVAL, APPROVED, Roles.FINANCE)
              .causing(CONFIRMED_EVENT)
              .when(Condition.CONFIRMATION_STATED),
          edge(APPROVED, RETURN, APPROVED, Roles.FINANCE).when(Condition.CONFIRMATION_STATED));

  private LifeCycle() {}

  /** The row of a state and an act, whatever else it asks for. */
  static Optional<Edge> find(State from, Act act) {
    return EDGES.stream().filter(e -> e.from() == from && e.act() == act).findFirst();
  }

  /** The row that the declaration can take now. */
  static Optional<Edge> find(Declaration declaration, Act act) {
    return find(declaration.state(), act).filter(edge -> edge.open(declaration));
  }

  /** The acts that are possible now, in the order of the table. */
  static List<Act> allowed(Declaration declaration) {
    return EDGES.stream().filter(edge -> edge.open(declaration)).map(Edge::act).toList();
  }

  private static Edge givenUp(State from) {
    return edge(from, WITHDRAWAL, APPROVED, Roles.UNIT, Roles.FINANCE)
        .when(Condition.APPROVED_BEFORE);
  }

  private static Edge edge(State from, Act act, State to, String... roles) {
    return new Edge(from, act, to, Set.of(roles), null, Condition.ALWAYS);
  }
}
