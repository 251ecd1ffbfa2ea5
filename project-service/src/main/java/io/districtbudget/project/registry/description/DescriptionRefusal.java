package io.districtbudget.project.registry.description;

import static io.districtbudget.support.problem.Wording.rule;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 申报内容的拒绝 (what does not add up in a description). Amounts in 元. */
enum DescriptionRefusal implements Refusal {
  YEAR_MISSING(rule("申报内容须指明年度。", "A description needs its fiscal year.")),
  COST_NAME_MISSING(rule("缺少名称。", "The name is missing.")),
  COST_PRICE_MISSING(rule("缺少单价。", "The unit price is missing.")),
  COST_QUANTITY_MISSING(rule("缺少数量。", "The quantity is missing.")),
  COST_AMOUNT_MISSING(rule("缺少金额。", "The amount is missing.")),
  AMOUNT_MISSING(rule("缺少项目金额。", "The project's amount is missing.")),
  COST_NEGATIVE(rule("金额 {rejected} 元不能为负。", "{rejected} must not be negative.")),
  COST_PRODUCT_MISMATCH(
      rule(
          "单价 {price} × 数量 {quantity} = {product} 元，而金额写的是 {rejected} 元。",
          "Unit price {price} × quantity {quantity} = {product}, but the amount says "
              + "{rejected}.")),
  COST_SUM_MISMATCH(
      rule(
          "明细合计 {sum} 元，而项目金额写的是 {rejected} 元。",
          "The lines sum to {sum}, but the project's amount says {rejected}.")),
  QUANTITY_INVALID(
      rule(
          "数量“{rejected}”无效：须为不带符号的十进制数，最多 12 位整数、四位小数。",
          "Quantity \"{rejected}\" is invalid: a decimal number without sign, at most 12 "
              + "digits and four decimals."));

  private final Wording wording;

  DescriptionRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
