package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.support.text.Labelled;

/** 整改状态 (state of a rectification). */
public enum RectificationStatus implements Labelled {
  ISSUED("待整改"),
  ANSWERED("已答复"),
  RETURNED("已退回"),
  CLOSED("已销号"),
  CANCELLED("项目已取消");

  private final String label;

  RectificationStatus(String label) {
    this.label = label;
  }

  /** The Chinese word. */
  @Override
  public String label() {
    return label;
  }

  /** True while the unit owes an answer. */
  public boolean awaitsAnswer() {
    return this == ISSUED || this == RETURNED;
  }

  /** True while somebody still has to act. */
  public boolean open() {
    return awaitsAnswer() || this == ANSWERED;
  }
}
