package io.districtbudget.indicator.declaration;

import io.districtbudget.support.audit.FourEyesRule;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** 四眼原则 (four eyes) of declarations: who fills, confirms or submits does not review. */
@ApplicationScoped
class ReviewedByOthers {

  @Produces
  @Singleton
  static FourEyesRule targets() {
    return new FourEyesRule(
        DeclarationRecords.KIND,
        Set.of(Act.FINANCE_APPROVAL.name(), Act.CONFIRMATION_APPROVAL.name(), "IMPORTED"),
        Map.of(
            "SAVED",
            new LocalText("填报", "filling"),
            "READINGS_CONFIRMED",
            new LocalText("确认读法", "confirmation of readings"),
            Act.SUBMISSION.name(),
            text(Act.SUBMISSION, "submission"),
            Act.CONFIRMATION.name(),
            text(Act.CONFIRMATION, "confirmation")),
        Map.of(
            Act.DEPARTMENT_APPROVAL.name(), text(Act.DEPARTMENT_APPROVAL, "department's approval"),
            Act.FINANCE_APPROVAL.name(), text(Act.FINANCE_APPROVAL, "finance bureau's approval"),
            Act.REJECTION.name(), text(Act.REJECTION, "rejection"),
            Act.RETURN.name(), text(Act.RETURN, "return"),
            Act.CONFIRMATION_APPROVAL.name(),
                text(Act.CONFIRMATION_APPROVAL, "approval of the confirmation")),
        Set.of("IMPORTED"));
  }

  private static LocalText text(Act act, String english) {
    return new LocalText(act.label(), english);
  }
}
