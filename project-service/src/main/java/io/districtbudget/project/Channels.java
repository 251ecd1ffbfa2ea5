package io.districtbudget.project;

/** Topics that this service writes, and the channel that it reads. */
public final class Channels {

  /** Topic of registered, changed and cancelled projects. */
  public static final String PROJECT_EVENTS = "project.events";

  /** Topic of budget entries with the resulting balances. */
  public static final String BUDGET_EVENTS = "budget.events";

  /** Name of the project stream in consistency tokens. */
  public static final String PROJECT_STREAM = "project";

  /** Name of the budget stream in consistency tokens. */
  public static final String BUDGET_STREAM = "budget";

  /** Channel and topic of entries that the treasury system states. */
  public static final String TREASURY_ENTRIES = "treasury-entries";

  /** Topic of answers to entries that were refused. */
  public static final String TREASURY_REFUSALS = "treasury.refusals";

  private Channels() {}
}
