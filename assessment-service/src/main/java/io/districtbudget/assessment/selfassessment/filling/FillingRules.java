package io.districtbudget.assessment.selfassessment.filling;

import io.districtbudget.assessment.selfassessment.ResultLine;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.IndicatorScoring;
import io.districtbudget.scoring.Verdict;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 填报规则 (rules of filling): a draft may be incomplete, but never state more than it may. */
final class FillingRules {
  private final List<Violation> violations = new ArrayList<>();
  private final Map<Integer, ResultsEntry.Row> stated = new HashMap<>();
  private final int year;

  /**
   * Begins the filling of an assessment.
   *
   * @param year its fiscal year
   */
  FillingRules(int year) {
    this.year = year;
  }

  /** Lays the stated rows over those of the assessment. */
  List<ResultLine> fill(List<ResultLine> lines, ResultsEntry entry, RuleSet rules) {
    for (int i = 0; i < entry.indicators().size(); i++) {
      ResultsEntry.Row row = entry.indicators().get(i);
      if (row.number() > lines.size()) {
        report(
            i,
            "INDICATOR_UNKNOWN",
            LocalText.of("没有第 %d 行指标。", "There is no indicator %d.", row.number()),
            row.number());
      } else if (stated.putIfAbsent(row.number(), row) != null) {
        report(
            i,
            "INDICATOR_TWICE",
            LocalText.of("第 %d 行填写了两次。", "Indicator %d is stated twice.", row.number()),
            row.number());
      } else {
        score(i, filled(lines.get(row.number() - 1), row), rules);
      }
    }
    return lines.stream().map(this::filled).toList();
  }

  List<Violation> violations() {
    return violations;
  }

  private ResultLine filled(ResultLine line) {
    ResultsEntry.Row row = stated.get(line.number());
    return row == null ? line.filled(null, null, null, null) : filled(line, row);
  }

  private static ResultLine filled(ResultLine line, ResultsEntry.Row row) {
    return line.filled(row.actual(), row.score(), row.band(), row.reason());
  }

  private void score(int index, ResultLine line, RuleSet rules) {
    BigDecimal score = line.score();
    if (score == null) {
      return;
    }
    if (score.compareTo(line.weight()) > 0) {
      report(
          index,
          "SCORE_ABOVE_WEIGHT",
          LocalText.of("得分 %s 高于分值 %s。", "%s is above the weight of %s.", score, line.weight()),
          score);
      return;
    }
    IndicatorFacts facts = line.facts(year);
    IndicatorScore computed = IndicatorScoring.score(facts, rules);
    if (computed.verdict() instanceof Verdict.Exact exact && score.compareTo(exact.points()) > 0) {
      report(
          index,
          "SCORE_ABOVE_COMPUTED",
          LocalText.of(
              "填报得分 %s 高于计算得分 %s。%s",
              "%1$s is above the computed %2$s.", score, exact.points(), exact.explanation().zh()),
          score);
    }
  }

  private void report(int index, String code, LocalText text, Object rejected) {
    violations.add(Violation.of("/indicators/" + index, code, text, rejected));
  }
}
