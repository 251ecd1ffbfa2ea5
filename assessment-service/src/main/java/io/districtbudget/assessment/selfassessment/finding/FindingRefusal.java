package io.districtbudget.assessment.selfassessment.finding;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 审核发现的拒绝 (what is refused of findings). */
enum FindingRefusal implements Refusal {
  FINDING_UNKNOWN(unknown("没有审核发现 {id}。", "There is no finding {id}.")),
  ACCEPTED_ALREADY(conflict("该发现已认可。", "The finding is accepted already.").as("STATE_FORBIDS")),
  NOT_ACCEPTED(conflict("该发现未被认可。", "The finding is not accepted.").as("STATE_FORBIDS"));

  private final Wording wording;

  FindingRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
