package io.districtbudget.project.money;

import static io.districtbudget.support.problem.Wording.rule;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 金额的拒绝 (what is no amount). */
enum MoneyRefusal implements Refusal {
  AMOUNT_INVALID(
      rule(
          "金额“{rejected}”无效：须为以元为单位的十进制数，最多两位小数，整数部分最多 16 位。",
          "Amount \"{rejected}\" is invalid: a decimal number in yuan with at most two "
              + "decimals and 16 digits before them."));

  private final Wording wording;

  MoneyRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
