package io.districtbudget.project.ledger;

import static io.districtbudget.support.problem.Wording.conflict;
import static io.districtbudget.support.problem.Wording.forbidden;
import static io.districtbudget.support.problem.Wording.malformed;
import static io.districtbudget.support.problem.Wording.rule;
import static io.districtbudget.support.problem.Wording.stale;
import static io.districtbudget.support.problem.Wording.unknown;

import io.districtbudget.support.problem.Refusal;
import io.districtbudget.support.problem.Wording;

/** 账务的拒绝 (what the ledger refuses). Amounts in 元; the rules are the README's. */
enum LedgerRefusal implements Refusal {
  AMOUNT_SIGN_WRONG(
      rule("{kind}的金额不能是 {rejected}。", "An entry of kind {kind} cannot be {rejected}.")),
  SOURCE_UNSPECIFIED(
      rule(
          "须注明资金来源；只有历史文件的分录可以不注明。",
          "The fund source must be stated; only historical entries may leave it out.")),
  SOURCE_REPEATED(rule("资金来源“{rejected}”重复。", "Fund source {rejected} stands twice.")),

  BUDGET_NEGATIVE(
      rule(
          "{kind} {rejected} 元后，{source}预算将为 {budget} 元，不能为负。",
          "{kind} of {rejected} makes the budget of {source} {budget}: it cannot be negative.")),
  APPROVAL_NEGATIVE(
      rule("年初预算不能为负：{rejected} 元。", "A budget cannot be negative: {rejected}.")
          .as("BUDGET_NEGATIVE")),
  ADJUSTMENT_BELOW_EXECUTED(
      rule(
          "调整后{source}预算 {budget} 元将低于已执行的 {executed} 元。",
          "The budget of {source} would be {budget}, below the executed {executed}.")),
  EXECUTION_OVER_BUDGET(
      rule(
          "执行 {rejected} 元超出{source}可用预算 {left} 元（预算 {budget} 元，已执行 {executed} 元）。",
          "Paying {rejected} exceeds what is left of {source}: {left} (budget {budget}, executed"
              + " {executed}).")),
  EXECUTION_OVER_UNCARRIED(
      rule(
              "执行 {rejected} 元超出{source}可用预算 {left} 元（预算 {budget} 元，已执行 {executed} 元，"
                  + "已结转下年 {carriedOver} 元）。",
              "Paying {rejected} exceeds what is left of {source}: {left} (budget {budget},"
                  + " executed {executed}, carried over {carriedOver}).")
          .as("EXECUTION_OVER_BUDGET")),
  BUDGET_UNKNOWN(
      unknown("该项目在 {year} 年没有已批复的预算。", "The project has no approved budget in {year}.")),
  BUDGET_NOT_ZERO(
      conflict(
          "项目 {project} 在 {year} 年仍有预算 {budget} 元，须先调减为 0 才能取消。",
          "Project {project} still has a budget in {year} of {budget}: reduce it to 0 first.")),
  BUDGET_IN_USE(
      conflict(
          "该年度预算已有调整或执行，不能再改年初批复；请用追加或调减。",
          "The budget was adjusted or executed: post an adjustment instead.")),
  BUDGET_EXISTS(
      stale("该年度预算已批复，年初预算 {budget} 元。", "The year's budget is approved already: {budget}.")),
  BUDGET_NOT_YET(stale("该年度尚无预算。", "The year has no budget yet.").as("VERSION_STALE")),

  ALREADY_REVERSED(
      conflict(
          "{date} 支付 {amount} 元的分录已冲销。", "The payment of {amount} on {date} is reversed already.")),
  EXECUTION_UNKNOWN(rule("该账户没有执行分录 {rejected}。", "The account has no execution {rejected}.")),
  VOUCHER_UNKNOWN(
      rule("没有凭证号为 {rejected} 的支付。", "There is no payment with voucher {rejected}.")
          .as("EXECUTION_UNKNOWN")),
  REVERSAL_NOT_WHOLE(
      rule(
          "冲销金额 {rejected} 元与原支付 {paid} 元不一致。", "The reversal is {rejected}, the payment {paid}.")),
  REVERSAL_ABOVE_EXECUTED(
      rule("冲销 {amount} 元超过已执行数。", "Reversing {amount} is more than was executed.")),

  DATE_IN_FUTURE(
      rule(
          "日期 {rejected} 在今天（{today}）之后，不能预先记账。",
          "The date {rejected} lies after today ({today}).")),
  DATE_OUTSIDE_FISCAL_YEAR(
      rule(
          "{kind}日期 {rejected} 不在 {year} 年度内：须在 {first} 至 {last}（整理期末）之间。",
          "The date {rejected} is outside the fiscal year {year}: it must be between {first} and"
              + " {last}, the end of its closing period.")),
  DATE_BEFORE_APPROVAL(
      rule(
          "{kind}日期 {rejected} 早于预算批复日期 {approved}。",
          "The date {rejected} lies before the budget's approval of {approved}.")),
  REVERSAL_BEFORE_PAYMENT(
      rule(
          "冲销日期 {rejected} 早于原支付日期 {paid}。",
          "The reversal's date {rejected} lies before the payment of {paid}.")),
  FISCAL_YEAR_INVALID(rule("会计年度 {rejected} 不合理。", "The fiscal year {rejected} is not plausible.")),

  CARRY_OVER_DATE_INVALID(
      rule(
          "结转日期 {rejected} 须在 {first} 至 {last} 之间。",
          "The date {rejected} must be between {first} and {last}.")),
  BUDGET_BELOW_CARRIED_OVER(
      rule(
          "调整后{source}预算 {budget} 元将低于已执行的 {executed} 元与已结转下年的 {carriedOver} 元之和。",
          "The budget of {source} would be {budget}, below the executed {executed} and carried over"
              + " {carriedOver}.")),
  CARRY_OVER_NEGATIVE(
      rule(
          "收回结转 {amount} 元超过{source}已结转下年的 {carriedOver} 元。",
          "Taking {amount} back is more than was carried over of {source}: {carriedOver}.")),
  CARRY_OVER_ABOVE_UNSPENT(
      rule(
          "结转 {rejected} 元超出{source}未执行的 {left} 元（预算 {budget} 元，已执行 {executed} 元，"
              + "已结转下年 {carriedOver} 元）。",
          "Carrying {rejected} over exceeds what is unspent of {source}: {left} (budget {budget},"
              + " executed {executed}, carried over {carriedOver}).")),
  CARRY_OVER_POSTED(
      conflict(
          "上年结转资金 {carriedOver} 元已由结转分录记入，不能再批复 {approved} 元。",
          "{carriedOver} was carried over by entries already; {approved} cannot be approved beside"
              + " it.")),
  CARRY_OVER_GRANTED(
      conflict(
          "{year} 年预算中已批复或追加上年结转资金 {granted} 元，同一资金不能计两次：须先调减，再结转。",
          "The budget of {year} already grants {granted} as carried over; money must not count"
              + " twice: reduce it first.")),
  NOTHING_TO_CARRY_OVER(
      rule(
          "{year} 年没有可结转的资金：预算 {budget} 元，已执行 {executed} 元，已结转下年 {carriedOver} 元。",
          "Nothing of {year} is unspent: budget {budget}, executed {executed}, carried over"
              + " {carriedOver}.")),

  TRANSFER_BETWEEN_YEARS(
      rule(
          "调剂只能在同一会计年度内进行（{year} 年与 {rejected} 年不同）；跨年度请用结转。",
          "A transfer stays within one fiscal year, not {year} and {rejected}; between years there"
              + " is the carry-over.")),
  TRANSFER_NOT_BALANCED(
      rule("各笔之和须为 0，实际为 {rejected} 元。", "The legs must sum to 0; they sum to {rejected}.")),
  LEG_REPEATED(rule("同一项目、年度和资金来源只能出现一次。", "A project, year and source may stand only once.")),

  VOUCHER_NUMBER_REUSED(Used.BY_AN_ENTRY),
  VOUCHER_NUMBER_TAKEN(Used.BY_AN_UNSEEN_ENTRY.as("VOUCHER_NUMBER_REUSED")),
  DOCUMENT_NUMBER_REUSED(Used.BY_AN_ENTRY),
  DOCUMENT_NUMBER_TAKEN(Used.BY_AN_UNSEEN_ENTRY.as("DOCUMENT_NUMBER_REUSED")),
  TRANSFER_NUMBER_REUSED(
      conflict("文号 {rejected} 已用于另一笔调剂。", "Document {rejected} was used for another transfer.")
          .as("DOCUMENT_NUMBER_REUSED")),
  CARRY_OVER_NUMBER_REUSED(
      conflict("文号 {rejected} 已用于另一笔结转。", "Document {rejected} was used for another carry-over.")
          .as("DOCUMENT_NUMBER_REUSED")),

  ADJUSTING_NEEDS_FINANCE(
      forbidden("只有财政局可以追加或调减预算。", "Only the finance bureau adjusts budgets.").as("ROLE_MISSING")),
  HISTORY_NEEDS_FINANCE(
      forbidden("只有财政局可以登记历史分录。", "Only the finance bureau posts historical entries.")
          .as("ROLE_MISSING")),
  FIELD_MISSING(Used.ONE_OF_TWO),
  FIELDS_EXCLUSIVE(Used.ONE_OF_TWO),
  PARAMETER_INVALID(
      malformed(
          "参数 {name} 的值“{rejected}”无效，格式为 {form}，年份 {first} 至 {last}。",
          "Parameter {name} cannot be \"{rejected}\"; its form is {form}, of the years {first} to"
              + " {last}."));

  private final Wording wording;

  LedgerRefusal(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }

  /** What several of them say. */
  private static final class Used {

    static final Wording BY_AN_ENTRY =
        conflict(
            "编号 {rejected} 已用于另一笔分录（{kind}，{amount} 元，{date}）。",
            "Number {rejected} was used for another entry ({kind}, {amount} yuan, {date}).");
    static final Wording BY_AN_UNSEEN_ENTRY =
        conflict("编号 {rejected} 已用于另一笔分录。", "Number {rejected} was used for another entry.");
    static final Wording ONE_OF_TWO =
        malformed("{one} 与 {other} 须且只须填写一项。", "Exactly one of {one} and {other} must be given.");

    private Used() {}
  }
}
