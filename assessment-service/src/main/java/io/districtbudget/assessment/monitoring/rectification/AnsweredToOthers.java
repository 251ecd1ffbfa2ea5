package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.support.audit.FourEyesRule;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** 四眼原则 (four eyes) of rectifications: who answers does not judge the answer. */
@ApplicationScoped
class AnsweredToOthers {

  @Produces
  @Singleton
  static FourEyesRule rectifications() {
    return new FourEyesRule(
        Rectifications.KIND,
        Set.of(),
        Map.of("ANSWER", new LocalText("整改答复", "answer")),
        Map.of(
            "ISSUE", new LocalText("下达整改", "rectification"),
            "CLOSE", new LocalText("整改销号", "closure"),
            "RETURN", new LocalText("退回整改", "return of the answer")),
        Set.of());
  }
}
