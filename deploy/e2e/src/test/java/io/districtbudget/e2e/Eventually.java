package io.districtbudget.e2e;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what comes by events: looks again until a deadline. */
public final class Eventually {

  private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(20).toNanos();

  private Eventually() {}

  /** Runs the assertion until it holds; its last failure when it does not in time. */
  public static Duration within(Duration deadline, ThrowingCallable assertion) {
    long begun = System.nanoTime();
    while (true) {
      try {
        assertion.call();
        return Duration.ofNanos(System.nanoTime() - begun);
      } catch (AssertionError failure) {
        if (System.nanoTime() - begun > deadline.toNanos()) {
          throw failure;
        }
      } catch (Throwable other) {
        throw new AssertionError(other);
      }
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
    }
  }

  /** Asks until the answer is the expected one, or the deadline is over; the last answer. */
  public static <T> T answer(Duration deadline, T expected, Supplier<T> question) {
    long end = System.nanoTime() + deadline.toNanos();
    T answer = question.get();
    while (!expected.equals(answer) && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_AGAIN_NANOS);
      answer = question.get();
    }
    return answer;
  }
}
