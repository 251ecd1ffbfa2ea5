package io.districtbudget.indicator.suggestion.ranking;

import java.util.List;

/**
 * What speaks for its indicators: a past declaration or a catalogue entry, with the grounds on
 * which it counts and how much.
 *
 * @param number tells it from the others of a ranking
 * @param title the project's name or the catalogue code; empty when it must not be told
 * @param department whose declaration it is; empty for the catalogue
 */
record Source(int number, String title, String department, int year, List<Ground> grounds) {

  /** Part of a source's weight, in thousandths. */
  record Ground(ReasonCode code, int points) {}

  /** Whether the reader may be told the very words and figures of it. */
  boolean tellable() {
    return !title.isEmpty();
  }

  int points() {
    int sum = 0;
    for (Ground ground : grounds) {
      sum += ground.points();
    }
    return sum;
  }
}
