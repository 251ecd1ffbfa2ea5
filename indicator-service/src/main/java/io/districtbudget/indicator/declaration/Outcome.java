package io.districtbudget.indicator.declaration;

/** What a PUT did. */
public enum Outcome {
  CREATED,
  CHANGED,
  /** The same content is stored already; nothing was written. */
  UNCHANGED
}
