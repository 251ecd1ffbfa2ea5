package io.districtbudget.assessment.deadline;

import static io.districtbudget.support.problem.Wording.rule;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 期限的拒绝 (what is refused of extended deadlines). */
enum DeadlineRefusal implements Refusal {
  DEADLINE_PAST(
      rule(
          "新期限 {rejected} 已经过去，今天是 {today}。",
          "The new deadline {rejected} has passed; today is {today}."));

  private final Wording wording;

  DeadlineRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
