package io.districtbudget.assessment.figures;

import java.time.Duration;
import java.util.Map;

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
      throw FiguresRefusal.FIGURES_NOT_COUNTED
          .problem(Map.of("seconds", most.toSeconds()))
          .withHeader("Retry-After", "60");
    }
  }
}
