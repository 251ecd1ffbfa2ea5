package io.districtbudget.scoring.findings.result;

import io.districtbudget.expression.ActualKind;
import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
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
        || indicator.measured().isEmpty()
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
