package io.districtbudget.assessment.figures;

import static io.districtbudget.support.problem.Wording.of;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 指标数的拒绝 (why figures are not counted now). */
enum FiguresRefusal implements Refusal {
  FIGURES_NOT_COUNTED(
      of(
          503,
          "{seconds} 秒内未能数完，请稍后重试或逐年（year）办理。",
          "Not counted within {seconds} seconds; try again later, or year by year (year)."));

  private final Wording wording;

  FiguresRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
