package io.districtbudget.form.writing.list;

import static io.districtbudget.support.problem.Wording.malformed;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 出清单的拒绝 (what a list must be asked with). */
enum ListRefusal implements Refusal {
  YEAR_REQUIRED(malformed("请用 year 指明年度，如 year=2022。", "State the year, as year=2022."));

  private final Wording wording;

  ListRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
