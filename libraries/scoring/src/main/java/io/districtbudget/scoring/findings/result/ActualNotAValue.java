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

/** 实际完成值不是具体数值 (an actual value with a comparison, such as =95%). */
public final class ActualNotAValue implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    if (!indicator.facts().actual().comparison()) {
      return Optional.empty();
    }
    String actual = indicator.facts().actual().raw().strip();
    return Optional.of(
        new Finding(
            FindingCode.ACTUAL_NOT_A_VALUE,
            row,
            Figures.of("actual", actual),
            new Sentence(
                "实际完成值“" + actual + "”含比较符号，不是具体数值。",
                "The actual value '" + actual + "' is a comparison, not a value.")));
  }
}
