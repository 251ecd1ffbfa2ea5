package io.districtbudget.assessment.recheck;

import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 复核的拒绝 (what is refused of rechecks). */
enum RecheckRefusal implements Refusal {
  SAMPLE_UNKNOWN(unknown("{year} 年度没有种子 {seed} 的样本。", "No sample of {year} has seed {seed}.")),
  NOTHING_TO_SAMPLE(
      rule(
          "{year} 年度没有主管部门已审核的自评可供抽查。",
          "No assessment of {year} has been reviewed by its department.")),
  RECHECK_NOT_WAITING(
      rule("自评 {rejected} 不在等待复核。", "Self-assessment {rejected} awaits no recheck.")),
  NOTHING_ASSIGNED(
      rule(
              "{count} 份自评不在等待复核，未作分派。",
              "{count} self-assessments await no recheck; nothing was assigned.")
          .as("RECHECK_NOT_WAITING"));

  private final Wording wording;

  RecheckRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
