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

/**
 * 总分与计算不符 (printed total that is not the sum of the computed execution score and the stated scores;
 * where the execution does not apply, of these alone, scaled up to 100).
 */
public final class TotalMismatch implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    BigDecimal printed = form.printed().total();
    BigDecimal computed = form.sheet().auditedTotal();
    if (printed == null || form.rules().audit().same(printed, computed)) {
      return List.of();
    }
    String stated = Figures.fixed(printed);
    String right = Figures.fixed(computed);
    return List.of(
        new Finding(
            FindingCode.TOTAL_MISMATCH,
            Place.FORM,
            Figures.of("printed", stated, "computed", right),
            new Sentence(
                "总分填报 " + stated + "，各项得分合计应为 " + right + "。",
                "The printed total is " + stated + ", the scores add up to " + right + ".")));
  }
}
