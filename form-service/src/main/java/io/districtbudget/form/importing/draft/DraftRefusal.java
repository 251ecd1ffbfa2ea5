package io.districtbudget.form.importing.draft;

import static io.districtbudget.support.problem.Wording.rule;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 上传填报的拒绝 (why an upload into drafts does not begin). */
enum DraftRefusal implements Refusal {
  PROJECT_FOR_ONE_FORM(
      rule(
          "project 只用于一张表，文件中有 {forms} 张。",
          "project goes with one form; the document has {forms}.")),
  SERVICE_UNAVAILABLE(
      Wording.of(
          503,
          "{service} 没有应答，什么都没有写入，请稍后再传。",
          "{service} does not answer; nothing was written. Try again later."));

  private final Wording wording;

  DraftRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
