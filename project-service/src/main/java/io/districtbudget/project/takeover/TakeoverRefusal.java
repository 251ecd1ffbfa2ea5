package io.districtbudget.project.takeover;

import static io.districtbudget.support.problem.Wording.malformed;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 整体登记的拒绝 (what taking a published project over refuses). */
enum TakeoverRefusal implements Refusal {
  REQUEST_INVALID(malformed("须写明代码或名称。", "A code or a name is needed."));

  private final Wording wording;

  TakeoverRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
