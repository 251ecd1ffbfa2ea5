package io.districtbudget.project.closing;

/** 结账状态 (state of a fiscal year's closing). */
public enum ClosingState {
  /** 未结账. */
  OPEN(false),
  /** 结账待确认: still posted to until a second person confirms. */
  CLOSING_PROPOSED(false),
  /** 已结账. */
  CLOSED(true),
  /** 反结账待确认: still closed until a second person confirms. */
  REOPENING_PROPOSED(true);

  private final boolean closed;

  ClosingState(boolean closed) {
    this.closed = closed;
  }

  /** Whether nothing may be posted. */
  public boolean closed() {
    return closed;
  }
}
