package io.districtbudget.assessment.projection;

/** Channels that events of other services come in by. */
final class Channels {
  static final String PROJECT_EVENTS = "project-events";
  static final String BUDGET_EVENTS = "budget-events";
  static final String TARGET_EVENTS = "target-events";

  private Channels() {}
}
