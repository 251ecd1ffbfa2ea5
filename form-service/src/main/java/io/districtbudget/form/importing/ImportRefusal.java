package io.districtbudget.form.importing;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.forbidden;
import static io.districtbudget.support.problem.Wording.malformed;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 导入的拒绝 (why an import or its job does not begin or go on). */
enum ImportRefusal implements Refusal {
  ROLE_MISSING(forbidden("只有财政局可以导入已公开的表格。", "Only the finance bureau imports published forms.")),
  DRY_RUN_OF_DRAFTS(
      malformed(
          "dryRun 用于填报草稿，不用于 historical=true。",
          "dryRun goes with drafts, not with historical=true.")),
  HISTORICAL_REQUIRED(
      rule(
          "填报草稿由单位或主管部门上传；财政局导入已公开的表格请加上 historical=true。",
          "Drafts are filled by units and departments; to import published forms add"
              + " historical=true.")),
  SERVICE_UNAVAILABLE(
      Wording.of(
          503,
          "{service} 没有应答，没有一张表导入完毕；恢复后重新导入同一文件即可，已记入的不会重复。",
          "{service} does not answer; no form was imported completely. Repeat it with the same"
              + " document: nothing is stored twice.")),
  JOBS_TOO_MANY(
      conflict(
          "已有 {active} 个导入任务没有结束，请等它们完成或取消后再提交。",
          "{active} import jobs are not finished; wait for them or cancel some.")),
  JOB_NOT_HALTED(
      conflict(
          "任务“{state}”，没有停住，不用继续。", "The job is {state}; only one that stands still is resumed.")),
  JOB_UNKNOWN(unknown("没有这个导入任务。", "There is no such import job."));

  private final Wording wording;

  ImportRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
