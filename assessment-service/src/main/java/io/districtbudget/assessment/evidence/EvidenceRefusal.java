package io.districtbudget.assessment.evidence;

import static io.districtbudget.support.problem.Wording.of;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 佐证材料的拒绝 (what is refused of evidence). */
enum EvidenceRefusal implements Refusal {
  EVIDENCE_UNKNOWN(unknown("没有佐证材料 {id}。", "There is no evidence {id}.")),
  REQUEST_INVALID(Forms.ONE_FILE),
  FIELD_MISSING(Forms.ONE_FILE),
  FILES_IN_FORM_TOO_MANY(Forms.ONE_FILE.as("FILES_TOO_MANY")),
  FILES_TOO_MANY(rule("每份自评最多 {most} 个文件。", "An assessment takes at most {most} files.")),
  EVIDENCE_TOO_LARGE(
      rule(
          "每份自评的佐证材料合计最多 {most} 字节，加上此文件将为 {sum} 字节。",
          "The evidence of an assessment is at most {most} bytes; with this file it is "
              + "{sum}.")),
  FILE_NAME_INVALID(
      rule("文件名不能为空，也不能超过 {most} 字。", "A file needs a name of at most {most} characters.")),
  FILE_TYPE_REFUSED(
      rule("不接受这种文件，可上传：{taken}。", "Files of this type are not taken; taken: {taken}.")),
  FILE_SIZE_REFUSED(
      rule(
          "文件大小 {rejected} 字节，应在 1 至 {most} 字节之间。",
          "The file has {rejected} bytes; 1 to {most} are taken.")),
  FILE_TYPE_DIFFERS(
      rule(
          "文件内容不是 {claimed}（文字须为 UTF-8 或 GB18030 编码）。",
          "The content is no {claimed} (text must be UTF-8 or GB18030).")),
  INDICATOR_UNKNOWN(rule("没有第 {rejected} 行指标。", "There is no indicator {rejected}.")),
  EVIDENCE_MISSING(
      of(
          500,
          "佐证材料“{file}”的内容不在存储中，已记录，请联系管理员从备份恢复。",
          "The content of '{file}' is not in the store; it was recorded, restore it from "
              + "backup.")),
  EVIDENCE_DAMAGED(
      of(
          500,
          "佐证材料“{file}”的内容与上传时不一致，不予提供，已记录，请联系管理员从备份恢复。",
          "The content of '{file}' is not what was uploaded and is withheld; it was "
              + "recorded, restore it from backup."));

  private final Wording wording;

  EvidenceRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** What several of them say. */
  private static final class Forms {

    static final Wording ONE_FILE =
        Wording.malformed(
            "表单须有且仅有一个 file，收到 {count} 个。", "The form needs exactly one file, but has {count}.");

    private Forms() {}
  }
}
