package io.districtbudget.form.importing;

import io.districtbudget.support.text.Labelled;

/** 任务状态 (how an import job stands). */
public enum ImportJobState implements Labelled {
  /** Its turn has not come. */
  WAITING("排队中"),
  RUNNING("导入中"),
  /** It stands still until its owner resumes it; what is done stays done. */
  HALTED("已停住"),
  FINISHED("已完成"),
  CANCELLED("已取消");

  private final String label;

  ImportJobState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  boolean ended() {
    return this == FINISHED || this == CANCELLED;
  }

  boolean active() {
    return this == WAITING || this == RUNNING;
  }
}
