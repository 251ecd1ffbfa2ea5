package io.districtbudget.form.remote;

import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 所问服务的拒绝 (what an owning service does not have, or does not answer). */
enum RemoteRefusal implements Refusal {
  ASSESSMENT_UNKNOWN(
      unknown("该项目没有 {year} 年度的自评。", "The project has no self-assessment of {year}.")),
  SERVICE_UNAVAILABLE(
      Wording.of(503, "{service} 没有应答，请稍后再试。", "{service} does not answer; try again later."));

  private final Wording wording;

  RemoteRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
