package io.districtbudget.indicator;

/** Topics that this service reads and writes. */
public final class Channels {

  /** Channel and configuration prefix of the registered, changed and cancelled projects. */
  public static final String PROJECT_EVENTS = "project-events";

  /** Channel and configuration prefix of the self-assessments, whose results are counted. */
  public static final String ASSESSMENT_EVENTS = "assessment-events";

  /** Channel and configuration prefix of the ledger's balances. */
  public static final String BUDGET_EVENTS = "budget-events";

  /** Topic of approved and superseded targets. */
  public static final String TARGET_EVENTS = "target.events";

  /** Name of the targets stream in consistency tokens. */
  public static final String TARGETS_STREAM = "targets";

  /** Name of the project stream in consistency tokens. */
  public static final String PROJECT_STREAM = "project";

  private Channels() {}
}
