package io.districtbudget.assessment.desk;

import static io.districtbudget.support.problem.Wording.malformed;
import static io.districtbudget.support.problem.Wording.rule;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 工作台的拒绝 (what the desk refuses). */
enum DeskRefusal implements Refusal {
  PREFERENCES_TOO_LARGE(
      rule(
          "个人设置共 {bytes} 字节，最多 {most} 字节；请删去不用的视图。",
          "The preferences have {bytes} bytes, at most {most} are kept; delete views that "
              + "are not used.")),
  NOTICE_MAIL_INVALID(rule("“{rejected}”不是电子邮箱地址。", "\"{rejected}\" is no mail address.")),
  NOTICE_WEBHOOK_FORBIDDEN(
      rule(
          "机器人地址须在 {origins} 之下，收到“{rejected}”。",
          "A robot's address must be at {origins}, and is \"{rejected}\".")),
  SINCE_TOO_EARLY(
      malformed("动态只能查询最近 {days} 天的。", "What happened is told for the last {days} days."));

  private final Wording wording;

  DeskRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
