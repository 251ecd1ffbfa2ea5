package io.districtbudget.project.registry;

/** Whether a project goes on. */
public enum ProjectStatus {
  /** 在执行. */
  ACTIVE,
  /** 已取消: its budget was adjusted to 0 and it is not assessed. */
  CANCELLED
}
