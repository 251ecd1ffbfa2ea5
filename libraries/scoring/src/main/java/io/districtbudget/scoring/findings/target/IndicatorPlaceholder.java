package io.districtbudget.scoring.findings.target;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.IndicatorFindingRule;
import io.districtbudget.scoring.findings.Place;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** 指标名称过于笼统 (a name that says nothing about the project). */
public final class IndicatorPlaceholder implements IndicatorFindingRule {

  @Override
  public Optional<Finding> findIn(IndicatorScore indicator, Place.Row row, AuditedForm form) {

    String name = BLANKS.matcher(indicator.facts().name()).replaceAll("");
    if (!EMPTY_NAMES.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        new Finding(
            FindingCode.INDICATOR_PLACEHOLDER,
            row,
            Figures.of("name", name),
            new Sentence(
                "指标名称“" + name + "”过于笼统。", "The name '" + name + "' is only a placeholder.")));
  }

  /** Names break over lines. */
  private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");

  private static final Set<String> EMPTY_NAMES = Set.of("满意度", "齐备", "齐全");
}
