package io.districtbudget.assessment.departmentform;

/** 表式 (kind of form) of a department as a whole. */
enum DepartmentFormKind {
  /** 部门整体支出绩效目标表. */
  TARGETS,
  /** 部门整体支出绩效自评表. */
  SELF_ASSESSMENT
}
