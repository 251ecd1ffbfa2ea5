package io.districtbudget.indicator.declaration;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 办理规则: who may take an act, what must be said with it, and which grades go with it. */
@ApplicationScoped
class ActRules {

  private static final Set<Act> NEED_REASON = Set.of(Act.RETURN, Act.REJECTION, Act.CONFIRMATION);

  private final Caller caller;

  ActRules(Caller caller) {
    this.caller = caller;
  }

  /** 403 ROLE_MISSING unless the caller has one of the roles of the edge. */
  void requireRole(LifeCycle.Edge edge) {
    if (edge.roles().stream().noneMatch(caller::has)) {
      throw DeclarationRefusal.ROLE_OF_EDGE_MISSING.problem(
          Map.of("state", edge.from(), "roles", edge.roles(), "act", edge.act()));
    }
  }

  /**
   * 422, all at once: REASON_MISSING for an act that says nothing though it must, AGREEMENT_MISSING
   * for an approval of grade 良 without what was agreed, GRADE_FORBIDS_APPROVAL for an approval of 中
   * or 差, GRADE_CONTRADICTS for any other grade that means another act.
   */
  static void requireOpinion(LifeCycle.Edge edge, ReviewOpinion review) {
    List<Violation> violations = new ArrayList<>();
    Act act = edge.act();
    if (NEED_REASON.contains(act) && !review.hasText()) {
      violations.add(DeclarationRefusal.REASON_MISSING.at("/opinion", null, Map.of("act", act)));
    }
    ReviewOpinion.Grade grade = review.grade();
    if (grade != null && !grade.goesWith(act)) {
      violations.add(contradiction(edge, grade));
    } else if (grade == ReviewOpinion.Grade.GOOD && approval(act) && !review.hasText()) {
      violations.add(DeclarationRefusal.AGREEMENT_MISSING.at("/opinion", null));
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }

  private static Violation contradiction(LifeCycle.Edge edge, ReviewOpinion.Grade grade) {
    DeclarationRefusal refusal =
        approval(edge.act())
            ? DeclarationRefusal.GRADE_FORBIDS_APPROVAL
            : DeclarationRefusal.GRADE_CONTRADICTS;
    return refusal.at("/grade", grade, Map.of("act", edge.act(), "acts", grade.acts()));
  }

  private static boolean approval(Act act) {
    return act == Act.DEPARTMENT_APPROVAL || act == Act.FINANCE_APPROVAL;
  }
}
