package io.districtbudget.assessment.selfassessment;

import io.districtbudget.support.audit.FourEyesRule;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** 四眼原则 (four eyes) of self-assessments: who fills or submits does not review. */
@ApplicationScoped
class ReviewedByOthers {

  @Produces
  @Singleton
  static FourEyesRule assessments() {
    LocalText evidence = new LocalText("佐证材料", "evidence");
    return new FourEyesRule(
        Assessments.KIND,
        Set.of("OPENED"),
        Map.of(
            Act.FILL.name(),
            text(Act.FILL, "filling"),
            Act.SUBMIT.name(),
            text(Act.SUBMIT, "submission"),
            "EVIDENCE_ADDED",
            evidence,
            "EVIDENCE_DELETED",
            evidence),
        Map.of(
            Act.RETURN.name(),
            text(Act.RETURN, "return"),
            Act.DEPARTMENT_REVIEW.name(),
            text(Act.DEPARTMENT_REVIEW, "department's review"),
            Act.RECHECK.name(),
            text(Act.RECHECK, "finance bureau's recheck"),
            Act.PUBLISH.name(),
            text(Act.PUBLISH, "publication"),
            "FINDING_ACCEPTED",
            new LocalText("认可审核发现", "acceptance of a finding")),
        Set.of("TAKEN_OVER", "TAKEN_OVER_AGAIN"));
  }

  private static LocalText text(Act act, String english) {
    return new LocalText(act.label(), english);
  }
}
