package io.districtbudget.scoring.findings.result;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.Optional;

/** 达到指标值却扣分 (points lost although the target is reached, in numbers or word for word). */
public final class TargetMetButDeducted implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    boolean reached =
        indicator
            .measured()
            .map(measured -> measured.reached(form.rules().quantity()))
            .orElseGet(() -> indicator.facts().actual().sameWordAs(indicator.facts().target()));
    if (!reached || indicator.audited().compareTo(indicator.facts().weight()) >= 0) {
      return Optional.empty();
    }
    String target = indicator.facts().target().raw().strip();
    String actual = indicator.facts().actual().raw().strip();
    String score = Figures.plain(indicator.audited());
    String weight = Figures.plain(indicator.facts().weight());
    return Optional.of(
        new Finding(
            FindingCode.TARGET_MET_BUT_DEDUCTED,
            row,
            Figures.of("target", target, "actual", actual, "score", score, "weight", weight),
            new Sentence(
                "指标值“" + target + "”已达到（" + actual + "），却只得 " + score + "/" + weight + " 分。",
                "The target '"
                    + target
                    + "' is reached ("
                    + actual
                    + "), yet it scores "
                    + score
                    + " of "
                    + weight
                    + ".")));
  }
}
