package io.districtbudget.project.departmentbudget;

/** What storing did. */
enum Outcome {
  CREATED,
  CHANGED,
  UNCHANGED
}
