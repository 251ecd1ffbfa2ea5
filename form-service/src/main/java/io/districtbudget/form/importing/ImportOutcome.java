package io.districtbudget.form.importing;

import io.districtbudget.form.remote.Answer;

/** What an import did with a form. */
public enum ImportOutcome {
  /** Something of it was new. */
  CREATED,
  /** It was known with other content. */
  CHANGED,
  /** Everything was stored before. */
  UNCHANGED,
  /** It was not taken over; the problem says why. */
  REFUSED,
  /**
   * It was not taken over completely; the line says what was written, the same document completes
   * it.
   */
  BROKEN_OFF;

  /** What a service says that it did. */
  static ImportOutcome of(Answer answer) {
    return switch (answer.body().path("outcome").asText()) {
      case "UNCHANGED" -> UNCHANGED;
      case "CHANGED" -> CHANGED;
      default -> CREATED;
    };
  }

  /** What two parts of a form make together. */
  ImportOutcome and(ImportOutcome other) {
    return ordinal() <= other.ordinal() ? this : other;
  }
}
