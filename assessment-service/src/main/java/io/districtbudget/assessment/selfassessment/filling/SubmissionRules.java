package io.districtbudget.assessment.selfassessment.filling;

import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.AssessmentRefusal;
import io.districtbudget.assessment.selfassessment.ResultLine;
import io.districtbudget.assessment.selfassessment.StoredFinding;
import io.districtbudget.expression.ActualKind;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.IndicatorScoring;
import io.districtbudget.scoring.Verdict;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 提交规则 (rules of submission): what the unit alone can mend must be in order. */
final class SubmissionRules {

  /** Findings that only the unit can answer; the others are for reviewers to judge. */
  private static final Set<FindingCode> FOR_THE_UNIT =
      EnumSet.of(
          FindingCode.ACTUAL_CONTRADICTS_SCORE,
          FindingCode.DEDUCTION_UNEXPLAINED,
          FindingCode.OVERACHIEVED_UNEXPLAINED,
          FindingCode.SCORE_OUT_OF_BAND);

  private SubmissionRules() {}

  static List<Violation> violationsOf(Assessment assessment, RuleSet rules) {
    List<Violation> violations = new ArrayList<>();
    Set<Integer> incomplete = new java.util.HashSet<>();
    for (ResultLine line : assessment.results()) {
      Violation missing =
          missing(line, IndicatorScoring.score(line.facts(assessment.year()), rules));
      if (missing != null) {
        violations.add(missing);
        incomplete.add(line.number());
      }
    }
    for (StoredFinding finding : assessment.findings()) {
      Integer row = finding.row();
      if (row != null && FOR_THE_UNIT.contains(finding.code()) && !incomplete.contains(row)) {
        violations.add(
            new Violation(
                pointer(row),
                finding.code().name(),
                new LocalText(finding.message(), finding.messageEn()),
                null));
      }
    }
    return violations;
  }

  private static @Nullable Violation missing(ResultLine line, IndicatorScore score) {
    if (score.facts().actual().kind() == ActualKind.MISSING) {
      return refused(AssessmentRefusal.ACTUAL_MISSING, line);
    }
    boolean open = score.verdict() instanceof Verdict.Open;
    return open ? refused(AssessmentRefusal.BAND_MISSING, line) : null;
  }

  private static Violation refused(AssessmentRefusal refusal, ResultLine line) {
    return refusal.at(
        pointer(line.number()), line.actual(), Map.of("row", line.number(), "name", line.name()));
  }

  private static String pointer(int row) {
    return "/indicators/" + (row - 1);
  }
}
