package io.districtbudget.assessment.reconciliation;

import static io.districtbudget.support.problem.Wording.of;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 对账的拒绝 (why books are not compared). */
enum ReconciliationRefusal implements Refusal {
  LEDGER_UNAVAILABLE(
      of(503, "预算账服务暂时不可用，请稍后重试。", "The ledger is unavailable for the moment; try again."));

  private final Wording wording;

  ReconciliationRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
