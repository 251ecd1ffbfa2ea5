package io.districtbudget.assessment.selfassessment;

import io.districtbudget.support.text.Labelled;
import org.jspecify.annotations.Nullable;

/** 办理动作 (acts on a self-assessment) and the event that each emits. */
public enum Act implements Labelled {
  FILL("填报", null),
  SUBMIT("提交", "assessment.submitted.v1"),
  DEPARTMENT_REVIEW("主管部门审核", "assessment.department-reviewed.v1"),
  RECHECK("财政复核", "assessment.rechecked.v1"),
  RETURN("退回", "assessment.returned.v1"),
  PUBLISH("公开", Act.PUBLISHED_EVENT),
  CANCEL("取消", "assessment.cancelled.v1");

  /** CloudEvents type that tells of a publication, also of a historical one. */
  public static final String PUBLISHED_EVENT = "assessment.published.v1";

  private final String label;
  private final @Nullable String event;

  Act(String label, @Nullable String event) {
    this.label = label;
    this.event = event;
  }

  @Override
  public String label() {
    return label;
  }

  /** CloudEvents type, null when nobody needs to know. */
  public @Nullable String event() {
    return event;
  }
}
