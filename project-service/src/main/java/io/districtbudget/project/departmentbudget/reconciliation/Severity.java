package io.districtbudget.project.departmentbudget.reconciliation;

/** How grave a finding is. */
public enum Severity {
  ERROR,
  WARNING,
  INFO
}
