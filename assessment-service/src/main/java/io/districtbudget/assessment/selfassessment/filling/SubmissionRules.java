package io.districtbudget.assessment.selfassessment.filling;

import io.districtbudget.assessment.selfassessment.Assessment;
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
            Violation.of(
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
      return violation(
          line, "ACTUAL_MISSING", "第 %d 行“%s”未填实际完成值。", "Row %d '%s' has no actual value.");
    }
    boolean open = score.verdict() instanceof Verdict.Open;
    return open
        ? violation(
            line,
            "BAND_MISSING",
            "第 %d 行“%s”无法计算，须填写完成档次（达成、部分达成、未达成）。",
            "Row %d '%s' cannot be computed and needs a band.")
        : null;
  }

  private static Violation violation(ResultLine line, String code, String zh, String en) {
    return Violation.of(
        pointer(line.number()),
        code,
        LocalText.of(zh, en, line.number(), line.name()),
        line.actual());
  }

  private static String pointer(int row) {
    return "/indicators/" + (row - 1);
  }
}
