package io.districtbudget.scoring.findings.form;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.util.List;

/** 分值合计不为一百 (weights that do not add up to 100 with the execution). */
public final class WeightsNot100 implements FindingRule {

  @Override
  public List<Finding> findIn(AuditedForm form) {

    BigDecimal sum =
        form.indicators().stream()
            .map(indicator -> indicator.facts().weight())
            .reduce(form.rules().execution().weight(), BigDecimal::add);
    if (sum.compareTo(RuleSet.HUNDRED) == 0) {
      return List.of();
    }
    String total = Figures.plain(sum);
    return List.of(
        new Finding(
            FindingCode.WEIGHTS_NOT_100,
            Place.FORM,
            Figures.of("sum", total, "execution", Figures.plain(form.rules().execution().weight())),
            new Sentence(
                "分值合计为 " + total + "（含预算执行），应为 100。",
                "The weights add up to " + total + " with the execution, not to 100.")));
  }
}
