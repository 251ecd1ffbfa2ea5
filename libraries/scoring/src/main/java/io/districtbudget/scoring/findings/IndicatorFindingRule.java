package io.districtbudget.scoring.findings;

import io.districtbudget.scoring.IndicatorScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 指标审核规则 (rule of the audit that looks at one indicator at a time). */
public interface IndicatorFindingRule extends FindingRule {

  /** What is wrong with this indicator. */
  Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form);

  @Override
  default List<Finding> findIn(AuditedForm form) {
    List<Finding> findings = new ArrayList<>();
    List<IndicatorScore> indicators = form.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      findIn(indicators.get(i), new Place.Row(i + 1), form).ifPresent(findings::add);
    }
    return findings;
  }
}
