package io.districtbudget.form.writing;

import static io.districtbudget.support.problem.Wording.malformed;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 出表的拒绝 (why a form, template or book is not written). */
enum WritingRefusal implements Refusal {
  BOOK_TOO_LARGE(
      rule(
          "超过 {most} 个项目，不能装成一册，请按部门分开。",
          "There are more than {most} projects; take a book for each department.")),
  BOOK_EMPTY(unknown("{year} 年度没有可见的项目。", "There is no project of {year} that you may see.")),
  MONTH_REQUIRED(malformed("请用 month 指明监控的月份，如 month=6。", "State the month, as month=6.")),
  YEAR_REQUIRED(malformed("请用 year 指明年度，如 year=2026。", "State the year, as year=2026."));

  private final Wording wording;

  WritingRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
