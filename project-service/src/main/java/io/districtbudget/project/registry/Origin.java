package io.districtbudget.project.registry;

/** Where a record comes from. */
public enum Origin {
  /** Entered by its unit, department or the finance bureau. */
  ENTERED,
  /** Read from a published document. */
  HISTORICAL
}
