package io.districtbudget.assessment.findings.result;

import io.districtbudget.assessment.findings.AuditedForm;
import io.districtbudget.assessment.findings.Finding;
import io.districtbudget.assessment.findings.FindingCode;
import io.districtbudget.assessment.findings.IndicatorFindingRule;
import io.districtbudget.assessment.findings.Place;
import io.districtbudget.assessment.scoring.Figures;
import io.districtbudget.assessment.scoring.IndicatorScore;
import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Sentence;
import java.math.BigDecimal;
import java.util.Optional;

/** 得分未按规则计算 (a stated score of numbers that is not the computed one). */
public final class ScoreNotByRule implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    BigDecimal stated = indicator.facts().stated();
    BigDecimal computed = indicator.computed();
    if (stated == null
        || computed == null
        || indicator.facts().actual().kind() != ActualKind.NUMERIC
        || indicator.facts().measured().isEmpty()
        || form.rules().audit().same(stated, computed)) {
      return Optional.empty();
    }
    String printed = Figures.plain(stated);
    String right = Figures.plain(computed);
    return Optional.of(
        new Finding(
            FindingCode.SCORE_NOT_BY_RULE,
            row,
            Figures.of("stated", printed, "computed", right),
            new Sentence(
                "填报 " + printed + " 分，按规则应为 " + right + " 分。",
                "It states " + printed + ", by the rules it is " + right + ".")));
  }
}
