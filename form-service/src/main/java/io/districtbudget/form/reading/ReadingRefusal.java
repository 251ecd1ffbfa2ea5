package io.districtbudget.form.reading;

import static io.districtbudget.support.problem.Wording.rule;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 读表的拒绝 (why a document is not read, and what a correction may not say). */
enum ReadingRefusal implements Refusal {
  DOCUMENT_TOO_LARGE(
      Wording.of(413, "文件超过 {most} MiB，请分开提交。", "The document exceeds {most} MiB; split it.")),
  DOCUMENT_UNREADABLE(
      rule(
          "文件中没有可读的表：找不到“绩效目标申报表”“绩效自评表”等表名、“项目名称”一栏或指标表头。",
          "There is no form in the document: no title, no project name, no indicator head.")),
  DOCUMENT_EMPTY(rule("文件是空的。", "The document is empty.")),
  DOCUMENT_TOO_COMPLEX(
      rule(
          "文件太复杂，{seconds} 秒内没有读完，请分开提交。",
          "The document takes more than {seconds} seconds to read; split it.")),
  FORM_NOT_READ(
      rule(
          "第 {line} 行的“{title}”：{reason}。与它一起读的表都没有读入。",
          "Line {line}, \"{title}\": {reason}. No form that was read with it was taken.")),
  CORRECTION_UNKNOWN(
      rule(
          "第 {form} 张表没有“{cell}”这一格，或者这一格不能更正。",
          "Form {form} has no cell {cell} that can be corrected.")),
  CORRECTION_UNREADABLE(
      rule(
          "“{text}”不是这一格（{cell}）能写的值：金额以元计、只写数字，日期写成 2023-01-31，年份四位数。",
          "\"{text}\" is no value of {cell}: amounts are figures in yuan, days like 2023-01-31.")),
  CONFIRMED_UNKNOWN(
      rule("文件中没有第 {rejected} 张表。", "The document has no form {rejected}.")
          .as("CORRECTION_UNKNOWN"));

  private final Wording wording;

  ReadingRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
