package io.districtbudget.scoring.findings.form;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.FindingRule;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.ruleset.LevelWeight;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 一级指标分值不符合规则 (level-1 weights that are not those of the rule set). */
public final class LevelWeightsOff implements FindingRule {
  private static final String UNNAMED = "未列一级指标";

  @Override
  public List<Finding> findIn(AuditedForm form) {

    boolean satisfaction = SatisfactionMissing.hasSatisfaction(form);
    Map<String, String> figures = new LinkedHashMap<>();
    for (LevelWeight level : form.rules().levelsFor(satisfaction)) {
      BigDecimal sum = weightOf(form, level);
      if (sum.compareTo(level.weight()) != 0) {
        figures.put(level.stem(), Figures.plain(sum) + "/" + Figures.plain(level.weight()));
      }
    }
    elsewhere(form).forEach((level, sum) -> figures.put(level, Figures.plain(sum) + "/0"));
    if (figures.isEmpty()) {
      return List.of();
    }
    String all =
        figures.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining("，"));
    return List.of(
        new Finding(
            FindingCode.LEVEL_WEIGHTS_OFF,
            Place.FORM,
            figures,
            new Sentence(
                "一级指标分值（实际/规则）不符：" + all + "。",
                "Level-1 weights (stated/rule) are off: " + all.replace("，", ", ") + ".")));
  }

  private static BigDecimal weightOf(AuditedForm form, LevelWeight level) {
    return form.indicators().stream()
        .filter(indicator -> level.covers(indicator.facts().level1()))
        .map(indicator -> indicator.facts().weight())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Weights under a level 1 that the rules do not know. */
  private static Map<String, BigDecimal> elsewhere(AuditedForm form) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    for (IndicatorScore indicator : form.indicators()) {
      String level1 = indicator.facts().level1().strip();
      if (indicator.facts().weight().signum() != 0
          && form.rules().levels().stream().noneMatch(level -> level.covers(level1))) {
        sums.merge(
            level1.isEmpty() ? UNNAMED : level1, indicator.facts().weight(), BigDecimal::add);
      }
    }
    return sums;
  }
}
