package io.districtbudget.serving.log;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stands for an exception in a text log, its message on one line, its frames as they are. */
final class ShownFailure extends Throwable {

  private static final long serialVersionUID = 1L;

  private final String text;

  private ShownFailure(Throwable original, @Nullable Throwable cause) {
    super(Visible.of(String.valueOf(original.getMessage())), cause);
    this.text = Visible.of(original.toString());
    setStackTrace(original.getStackTrace());
  }

  /** Whether the message of the failure, of a cause or of a suppressed one needs it. */
  static boolean hides(Throwable failure) {
    return hides(failure, known());
  }

  private static boolean hides(Throwable failure, Set<Throwable> seen) {
    if (!seen.add(failure)) {
      return false;
    }
    boolean within = Visible.hides(failure.toString());
    Throwable cause = failure.getCause();
    within |= cause != null && hides(cause, seen);
    for (Throwable suppressed : failure.getSuppressed()) {
      within |= hides(suppressed, seen);
    }
    return within;
  }

  static ShownFailure of(Throwable failure) {
    return of(failure, known());
  }

  private static ShownFailure of(Throwable failure, Set<Throwable> seen) {
    seen.add(failure);
    Throwable cause = failure.getCause();
    ShownFailure shown =
        new ShownFailure(failure, cause == null || seen.contains(cause) ? null : of(cause, seen));
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!seen.contains(suppressed)) {
        shown.addSuppressed(of(suppressed, seen));
      }
    }
    return shown;
  }

  private static Set<Throwable> known() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  @Override
  public String toString() {
    return text;
  }
}
