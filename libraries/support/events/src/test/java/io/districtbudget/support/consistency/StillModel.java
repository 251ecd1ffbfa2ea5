package io.districtbudget.support.consistency;

import io.districtbudget.support.identity.CallerRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A read model that has reached nothing but what a test says; it counts who looks. */
@ApplicationScoped
class StillModel implements ReadModel {

  private static final Duration LOOK = Duration.ofMillis(3);

  private final Set<String> reached = ConcurrentHashMap.newKeySet();
  private final AtomicInteger looking = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  @Override
  public boolean hasReached(CallerRows rows, StreamPosition position) {
    mostAtOnce.accumulateAndGet(looking.incrementAndGet(), Math::max);
    LockSupport.parkNanos(LOOK.toNanos());
    looking.decrementAndGet();
    return reached.contains(position.id());
  }

  void reach(String id) {
    reached.add(id);
  }

  /** How many looks there were at the same time since the last question. */
  int mostAtOnce() {
    return mostAtOnce.getAndSet(0);
  }
}
