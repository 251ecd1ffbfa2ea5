package io.districtbudget.assessment.evidence.store;

import static io.districtbudget.support.problem.Wording.of;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 存储的拒绝 (why the store of evidence does not answer now). */
enum StoreRefusal implements Refusal {
  EVIDENCE_STORE_UNAVAILABLE(
      of(
          503,
          "佐证材料存储暂时不可用，未作改动，请稍后重试。",
          "The store of evidence is unavailable for the moment, nothing was changed; try "
              + "again.")),
  EVIDENCE_NOT_PREPARED(
      of(503, "文件内容未能及时保存，请重新上传。", "The content was not stored in time; upload it again."));

  private final Wording wording;

  StoreRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
