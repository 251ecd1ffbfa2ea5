package io.districtbudget.e2e.fuzz;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** Knows whether what was accepted has come everywhere: only then does a change have one cause. */
final class Rest {

  private static final long QUIET = Duration.ofMillis(250).toNanos();

  private final Stored stored;
  private Map<String, String> last;
  private long since = System.nanoTime();
  private boolean reached;

  Rest(Stored stored) throws SQLException {
    this.stored = stored;
    this.last = stored.print();
  }

  /** Something was stored just now. */
  void isOver() {
    reached = false;
    since = System.nanoTime();
  }

  /** Whether nothing has changed for a while, and nothing is on its way. */
  boolean isReached() throws SQLException {
    if (reached) {
      return true;
    }
    Map<String, String> now = stored.print();
    if (!now.equals(last) || !stored.isSent()) {
      last = now;
      since = System.nanoTime();
    }
    reached = System.nanoTime() - since > QUIET;
    return reached;
  }
}
