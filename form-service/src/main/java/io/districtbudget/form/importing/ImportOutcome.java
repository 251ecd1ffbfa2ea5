package io.districtbudget.form.importing;

/** What an import did with a form. */
public enum ImportOutcome {
  /** Something of it was new. */
  CREATED,
  /** It was known with other content. */
  CHANGED,
  /** Everything was stored before. */
  UNCHANGED,
  /** It was not taken over; the problem says why. */
  REFUSED;

  /** What two parts of a form make together. */
  ImportOutcome and(ImportOutcome other) {
    return ordinal() <= other.ordinal() ? this : other;
  }
}
