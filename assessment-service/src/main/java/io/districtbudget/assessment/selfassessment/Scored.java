package io.districtbudget.assessment.selfassessment;

import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.IndicatorFacts;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.findings.Audit;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.Narrative;
import io.districtbudget.scoring.findings.PrintedFigures;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 评分与审核结果 (scores and findings of an assessment's present facts).
 *
 * @param sheet scores by the ledger's money
 */
public record Scored(ScoreSheet sheet, List<Finding> findings) {

  /** The findings as they are kept. */
  public List<StoredFinding> stored() {
    return findings.stream().map(StoredFinding::of).toList();
  }

  /** Scores by the ledger; the audit looks at the printed statement where there is one. */
  static Scored of(Assessment assessment, RuleSet rules) {
    List<IndicatorFacts> facts = factsOf(assessment);
    ScoreSheet sheet = ScoreSheet.of(assessment.money().total(), facts, rules);
    return new Scored(sheet, Audit.of(form(assessment, sheet, facts)));
  }

  private static List<IndicatorFacts> factsOf(Assessment assessment) {
    return assessment.results().stream().map(line -> line.facts(assessment.year())).toList();
  }

  private static AuditedForm form(
      Assessment assessment, ScoreSheet sheet, List<IndicatorFacts> facts) {
    PrintedSnapshot printed = assessment.printed();
    Narrative narrative =
        new Narrative(
            assessment.annualGoal(), assessment.goalResult(), assessment.executionReason());
    if (printed == null) {
      return form(assessment, sheet, assessment.money().sources(), narrative);
    }
    Amounts stated = printed.budget().amounts(assessment.money().total());
    return new AuditedForm(
        assessment.year(),
        ScoreSheet.of(stated, facts, sheet.rules()),
        stated,
        printed.budget().sources(),
        assessment.money().total(),
        printed.figures().figures(),
        narrative,
        assessment.projectEnd());
  }

  private static AuditedForm form(
      Assessment assessment, ScoreSheet sheet, List<Amounts> sources, Narrative narrative) {
    @Nullable Amounts sameAsLedger = null;
    return new AuditedForm(
        assessment.year(),
        sheet,
        assessment.money().total(),
        sources,
        sameAsLedger,
        PrintedFigures.NONE,
        narrative,
        assessment.projectEnd());
  }
}
