package io.districtbudget.documents.text;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one reading may cost. A document is looked at word by word, and each word is counted here;
 * every so often the CPU time of the reading is compared with what it may take, and its caller is
 * asked for. So no document keeps a processor, whatever it is made of.
 */
public final class Effort {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final ThreadLocal<@Nullable Effort> CURRENT = new ThreadLocal<>();
  private static final int WORDS_BETWEEN_LOOKS = 512;

  private final long end;
  private final BooleanSupplier wanted;
  private int words;

  private Effort(Duration cpu, BooleanSupplier wanted) {
    this.end = THREADS.getCurrentThreadCpuTime() + cpu.toNanos();
    this.wanted = wanted;
  }

  /** A reading was ended before it was done. */
  public static final class Stopped extends RuntimeException {

    private final boolean wanted;

    Stopped(boolean wanted) {
      super(wanted ? "the reading took too long" : "the caller has left", null, false, false);
      this.wanted = wanted;
    }

    /** Whether the caller still waits: then the document was too much, else nobody listens. */
    public boolean wanted() {
      return wanted;
    }
  }

  /**
   * The reading, within its CPU time.
   *
   * @param wanted whether the caller is still there
   * @throws Stopped when the time is over or the caller has left
   */
  public static <T> T within(Duration cpu, BooleanSupplier wanted, Supplier<T> reading) {
    CURRENT.set(new Effort(cpu, wanted));
    try {
      return reading.get();
    } finally {
      CURRENT.remove();
    }
  }

  /** Counts a word; outside of a reading nothing is counted. */
  public static void spend() {
    Effort effort = CURRENT.get();
    if (effort != null) {
      effort.count();
    }
  }

  private void count() {
    words++;
    if (words < WORDS_BETWEEN_LOOKS) {
      return;
    }
    words = 0;
    boolean here = wanted.getAsBoolean();
    if (!here || THREADS.getCurrentThreadCpuTime() > end) {
      throw new Stopped(here);
    }
  }
}
