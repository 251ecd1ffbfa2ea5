package io.districtbudget.indicator.declaration;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;

/** 办理规则: who may take an act, and what must be said with it. */
@ApplicationScoped
class ActRules {

  private final Caller caller;

  ActRules(Caller caller) {
    this.caller = caller;
  }

  /** 403 ROLE_MISSING unless the caller has one of the roles of the edge. */
  void requireRole(LifeCycle.Edge edge) {
    if (edge.roles().stream().noneMatch(caller::has)) {
      throw ProblemException.forbidden(
          "ROLE_MISSING",
          LocalText.of(
              "处于“%s”的申报须由角色 %s 办理“%s”。",
              "In state %4$s this needs one of the roles %2$s.",
              edge.from().label(),
              edge.roles(),
              edge.act().label(),
              edge.from()));
    }
  }

  /** 422 REASON_MISSING for a return without a reason, GRADE_FORBIDS_APPROVAL for 中 and 差. */
  static void requireOpinion(Act act, ReviewOpinion review) {
    if (act == Act.RETURN && !review.hasText()) {
      LocalText text = new LocalText("退回须说明理由。", "A return needs its reason.");
      throw ProblemException.rule(
          "REASON_MISSING", text, Violation.of("/opinion", "REASON_MISSING", text, null));
    }
    boolean approval = act == Act.DEPARTMENT_APPROVAL || act == Act.FINANCE_APPROVAL;
    if (approval && review.grade() != null && !review.grade().approvable()) {
      LocalText text =
          LocalText.of(
              "审核等级为“%s”的申报不能通过，请退回。",
              "A declaration of grade %2$s cannot be approved; return it.",
              review.grade().label(),
              review.grade());
      throw ProblemException.rule(
          "GRADE_FORBIDS_APPROVAL",
          text,
          Violation.of("/grade", "GRADE_FORBIDS_APPROVAL", text, review.grade()));
    }
  }
}
