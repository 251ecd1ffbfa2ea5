package io.districtbudget.project.closing;

/** 结账行为 (act on a closing), as the history names it. */
enum ClosingAct {
  /** 提出结账. */
  CLOSING_PROPOSED,
  /** 撤回结账: the proposal is dropped. */
  CLOSING_DROPPED,
  /** 结账. */
  CLOSED,
  /** 提出反结账. */
  REOPENING_PROPOSED,
  /** 撤回反结账: the proposal is dropped. */
  REOPENING_DROPPED,
  /** 反结账. */
  REOPENED
}
