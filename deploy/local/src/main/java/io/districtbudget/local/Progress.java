package io.districtbudget.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What the person in front of the screen sees while parts start: one line each, with its time. */
public final class Progress {

  private final PrintStream out;
  private final long began = System.nanoTime();

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Runs a step and prints its line when it is done. */
  void step(String what, String where, Runnable step) {
    long start = System.nanoTime();
    step.run();
    line("✓", what, where, seconds(start));
  }

  void line(String sign, String what, String where, String time) {
    say(String.format(Locale.ROOT, "  %s %-20s %8s   %s", sign, what, time, where));
  }

  synchronized void say(String text) {
    out.println(text);
    out.flush();
  }

  /** Time since the beginning. */
  String total() {
    return seconds(began);
  }

  private static String seconds(long since) {
    var millis = Duration.ofNanos(System.nanoTime() - since).toMillis();
    return "%d.%d s".formatted(millis / 1000, millis % 1000 / 100);
  }
}
