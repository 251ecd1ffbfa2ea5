package io.districtbudget.project.registry;

import java.util.Map;

/** Whether a project goes on. */
public enum ProjectStatus {
  ACTIVE("在执行"),
  /** Its budget was adjusted to 0 and it is not assessed. */
  CANCELLED("已取消");

  private final String label;

  ProjectStatus(String label) {
    this.label = label;
  }

  /** The Chinese label. */
  public String label() {
    return label;
  }

  /** Refuses with 409 PROJECT_CANCELLED what a cancelled project no longer allows. */
  void requireActive(String project) {
    if (this == CANCELLED) {
      throw RegistryRefusal.PROJECT_CANCELLED.problem(Map.of("project", project));
    }
  }
}
