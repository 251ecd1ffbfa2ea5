package io.districtbudget.project.ledger;

import io.districtbudget.support.text.Labelled;

/** What a ledger entry does; each kind names the event that it emits. */
public enum EntryKind implements Labelled {
  /** 年初批复: part of the year-start budget. */
  APPROVAL("年初批复", "budget.approved.v1"),
  /** 追加 (+) or 调减 (−). */
  ADJUSTMENT("追加调减", "budget.adjusted.v1"),
  /** 调剂: one leg of a transfer whose legs sum to 0. */
  TRANSFER("调剂", "budget.transferred.v1"),
  /** 支付: money paid out. */
  EXECUTION("执行", "budget.executed.v1"),
  /** 冲销: takes an execution back. */
  REVERSAL("冲销", "budget.reversed.v1"),
  /** 结转下年: money that leaves for the next fiscal year (−), or comes back (+). */
  CARRY_OUT("结转下年", "budget.carried-over.v1"),
  /** 上年结转: the same money where it arrives (+), or leaves again (−). */
  CARRY_IN("上年结转", "budget.carried-over.v1");

  private final String label;
  private final String eventType;

  EntryKind(String label, String eventType) {
    this.label = label;
    this.eventType = eventType;
  }

  @Override
  public String label() {
    return label;
  }

  public String eventType() {
    return eventType;
  }
}
