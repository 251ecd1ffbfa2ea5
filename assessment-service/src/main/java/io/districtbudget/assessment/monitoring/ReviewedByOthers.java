package io.districtbudget.assessment.monitoring;

import io.districtbudget.support.audit.FourEyesRule;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** 四眼原则 (four eyes) of monitorings: who fills or submits does not return it or order a mend. */
@ApplicationScoped
class ReviewedByOthers {

  @Produces
  @Singleton
  static FourEyesRule monitorings() {
    return new FourEyesRule(
        Monitorings.KIND,
        Set.of("OPENED"),
        Map.of(
            "FILL", new LocalText("监控填报", "filling"),
            "SUBMIT", new LocalText("提交监控", "submission")),
        Map.of(
            "RETURN", new LocalText("退回监控", "return"),
            "ISSUE", new LocalText("下达整改", "rectification")),
        Set.of("TAKEN_OVER"));
  }
}
