package io.districtbudget.assessment.figures;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import java.time.Duration;

/** 计数时限 (how long a recount may take), so that nobody waits for an answer that will not come. */
final class CountingTime {

  private final Duration most;
  private final long begun = System.nanoTime();

  /** Begins now. */
  CountingTime(Duration most) {
    this.most = most;
  }

  /** For work in the background, which has limits of its own. */
  static CountingTime unlimited() {
    return new CountingTime(Duration.ofDays(1));
  }

  /** 503 FIGURES_NOT_COUNTED once it is over. */
  void check() {
    if (System.nanoTime() - begun >= most.toNanos()) {
      throw ProblemException.unavailable(
          "FIGURES_NOT_COUNTED",
          LocalText.of(
              "%d 秒内未能数完，请稍后重试或逐年（year）办理。",
              "Not counted within %d seconds; try again later, or year by year (year).",
              most.toSeconds()),
          Duration.ofMinutes(1));
    }
  }
}
