package io.districtbudget.assessment.selfassessment.filling;

import io.districtbudget.assessment.selfassessment.AssessmentRefusal;
import io.districtbudget.assessment.selfassessment.ResultLine;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.IndicatorScoring;
import io.districtbudget.scoring.Verdict;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.problem.Violation;
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
        report(i, AssessmentRefusal.INDICATOR_UNKNOWN, row.number(), Map.of());
      } else if (stated.putIfAbsent(row.number(), row) != null) {
        report(i, AssessmentRefusal.INDICATOR_TWICE, row.number(), Map.of());
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
      report(index, AssessmentRefusal.SCORE_ABOVE_WEIGHT, score, Map.of("weight", line.weight()));
      return;
    }
    IndicatorFacts facts = line.facts(year);
    IndicatorScore computed = IndicatorScoring.score(facts, rules);
    if (computed.verdict() instanceof Verdict.Exact exact && score.compareTo(exact.points()) > 0) {
      report(
          index,
          AssessmentRefusal.SCORE_ABOVE_COMPUTED,
          score,
          Map.of("computed", exact.points(), "why", exact.explanation().zh()));
    }
  }

  private void report(int index, AssessmentRefusal refusal, Object rejected, Map<String, ?> named) {
    violations.add(refusal.at("/indicators/" + index, rejected, named));
  }
}
