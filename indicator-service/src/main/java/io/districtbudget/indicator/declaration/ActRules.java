package io.districtbudget.indicator.declaration;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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

  /**
   * 422, all at once: REASON_MISSING for an act that says nothing though it must, AGREEMENT_MISSING
   * for an approval of grade 良 without what was agreed, GRADE_FORBIDS_APPROVAL for an approval of 中
   * or 差, GRADE_CONTRADICTS for any other grade that means another act.
   */
  static void requireOpinion(LifeCycle.Edge edge, ReviewOpinion review) {
    List<Violation> violations = new ArrayList<>();
    Act act = edge.act();
    if (NEED_REASON.contains(act) && !review.hasText()) {
      LocalText text =
          LocalText.of("%s须说明理由。", "This act (%2$s) needs its reason.", act.label(), act);
      violations.add(Violation.of("/opinion", "REASON_MISSING", text, null));
    }
    ReviewOpinion.Grade grade = review.grade();
    if (grade != null && !grade.goesWith(act)) {
      violations.add(contradiction(edge, grade));
    } else if (grade == ReviewOpinion.Grade.GOOD && approval(act) && !review.hasText()) {
      LocalText text =
          new LocalText(
              "审核等级为“良”的申报须写明商定的完善内容。",
              "An approval of grade GOOD says which improvements were agreed.");
      violations.add(Violation.of("/opinion", "AGREEMENT_MISSING", text, null));
    }
    if (!violations.isEmpty()) {
      throw violations.size() == 1
          ? ProblemException.rule(
              violations.get(0).code(), violations.get(0).message(), violations.get(0))
          : ProblemException.rules(violations);
    }
  }

  private static Violation contradiction(LifeCycle.Edge edge, ReviewOpinion.Grade grade) {
    String code = approval(edge.act()) ? "GRADE_FORBIDS_APPROVAL" : "GRADE_CONTRADICTS";
    LocalText text =
        LocalText.of(
            "审核等级“%s”不能与“%s”一并使用，应办理：%s。",
            "Grade %4$s does not go with %5$s but with %6$s.",
            grade.label(),
            edge.act().label(),
            grade.acts().stream().map(Act::label).toList(),
            grade,
            edge.act(),
            grade.acts());
    return Violation.of("/grade", code, text, grade);
  }

  private static boolean approval(Act act) {
    return act == Act.DEPARTMENT_APPROVAL || act == Act.FINANCE_APPROVAL;
  }
}
