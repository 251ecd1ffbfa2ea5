package io.districtbudget.scoring.findings.form;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import java.math.BigDecimal;
import java.util.List;

/** 执行率得分与计算不符 (printed execution score that is not the computed one). */
public final class ExecutionScoreMismatch implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    BigDecimal printed = form.printed().executionScore();
    BigDecimal computed = form.sheet().execution().score();
    if (printed == null || form.rules().audit().same(printed, computed)) {
      return List.of();
    }
    String stated = Figures.fixed(printed);
    String right = Figures.fixed(computed);
    return List.of(
        new Finding(
            FindingCode.EXECUTION_SCORE_MISMATCH,
            Place.FORM,
            Figures.of("printed", stated, "computed", right),
            new Sentence(
                "执行率得分填报 " + stated + "，按规则应为 " + right + "。",
                "The printed execution score is "
                    + stated
                    + ", by the rules it is "
                    + right
                    + ".")));
  }
}
