package io.districtbudget.scoring.findings.target;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.util.Optional;

/** 指标归类不当 (a satisfaction indicator outside 满意度指标). */
public final class IndicatorMisplaced implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    String name = indicator.facts().name();
    boolean home =
        indicator.facts().level1().contains(RuleSet.SATISFACTION)
            || indicator.facts().level2().contains(RuleSet.SATISFACTION);
    if (!name.contains("满意") || home) {
      return Optional.empty();
    }
    String level1 = indicator.facts().level1().strip();
    return Optional.of(
        new Finding(
            FindingCode.INDICATOR_MISPLACED,
            row,
            Figures.of(
                "name",
                name,
                "level1",
                indicator.facts().level1(),
                "level2",
                indicator.facts().level2()),
            new Sentence(
                "“" + name + "”属于满意度指标，却" + (level1.isEmpty() ? "未列一级指标" : "列在" + level1) + "。",
                "'"
                    + name
                    + "' belongs to satisfaction but stands under "
                    + (level1.isEmpty() ? "no level 1" : level1)
                    + ".")));
  }
}
