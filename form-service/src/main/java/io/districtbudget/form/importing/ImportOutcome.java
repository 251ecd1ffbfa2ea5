package io.districtbudget.form.importing;

import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.answers.StoredAnswer;
import org.jspecify.annotations.Nullable;

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

  /** What a service says that it did; one that says nothing has made something new. */
  static ImportOutcome of(Answer answer) {
    return of(answer.as(StoredAnswer.class).outcome());
  }

  static ImportOutcome of(@Nullable String outcome) {
    return outcome == null ? CREATED : valueOf(outcome);
  }

  /** What two parts of a form make together. */
  ImportOutcome and(ImportOutcome other) {
    return ordinal() <= other.ordinal() ? this : other;
  }
}
