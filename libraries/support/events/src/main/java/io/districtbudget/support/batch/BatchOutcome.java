package io.districtbudget.support.batch;

/** What became of a line. */
public enum BatchOutcome {
  /** It has made something new. */
  CREATED,
  /** It has changed something. */
  CHANGED,
  /** What it asks for was there already. */
  UNCHANGED,
  /** It broke a rule: {@code problem} says which. Nothing of it is stored. */
  REFUSED,
  /** The service or its database failed before its turn; send it again. */
  NOT_TRIED
}
