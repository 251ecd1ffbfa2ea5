package io.districtbudget.scoring.findings;

import io.districtbudget.scoring.findings.form.*;
import io.districtbudget.scoring.findings.money.*;
import io.districtbudget.scoring.findings.result.*;
import io.districtbudget.scoring.findings.target.*;
import java.util.List;

/** 自评审核 (audit of a self-assessment): every rule over the whole form, in a stable order. */
public final class Audit {
  private static final List<FindingRule> RULES =
      List.of(
          new ExecutionOverBudget(),
          new BudgetZero(),
          new LowExecutionUnexplained(),
          new LargeAdjustment(),
          new FundRowsEmpty(),
          new FundRowsNotEqualTotal(),
          new MoneyUnitSuspect(),
          new LedgerDiffers(),
          new ExecutionScoreMismatch(),
          new TotalMismatch(),
          new WeightsNot100(),
          new LevelWeightsOff(),
          new ActualMissing(),
          new ActualNotAValue(),
          new ActualContradictsScore(),
          new TargetMetButDeducted(),
          new DeductionUnexplained(),
          new OverachievedUnexplained(),
          new ScoreNotByRule(),
          new ScoreOutOfBand(),
          new TargetWithoutUnit(),
          new TargetEqualsName(),
          new TargetUnreadable(),
          new DeadlineOutsideProject(),
          new IndicatorMisplaced(),
          new IndicatorPlaceholder(),
          new IndicatorDuplicate(),
          new SatisfactionMissing(),
          new GoalMissing(),
          new GoalResultMissing(),
          new GoalResultRepeatsGoal(),
          new ResultsAheadOfMoney(),
          new ProjectCancellationProposed());

  private Audit() {}

  public static List<Finding> of(AuditedForm form) {
    return RULES.stream().flatMap(rule -> rule.findIn(form).stream()).toList();
  }
}
