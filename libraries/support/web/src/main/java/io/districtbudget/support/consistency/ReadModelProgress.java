package io.districtbudget.support.consistency;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Lets reads wait for events that are still on their way. A wait is an entry in a list: it holds
 * neither a thread nor a database connection. All waits together are looked at by one worker, which
 * takes a connection for the moment of the look.
 */
@ApplicationScoped
public class ReadModelProgress {

  /** Another replica may apply the event, so the waits are looked at again this often. */
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final Vertx vertx;
  private final Queue<Wait> waits = new ConcurrentLinkedQueue<>();
  private final AtomicInteger looksAskedFor = new AtomicInteger();

  ReadModelProgress(Vertx vertx) {
    this.vertx = vertx;
  }

  /** Wakes the waiting reads: events were applied. */
  public void advanced() {
    if (!waits.isEmpty() && looksAskedFor.getAndIncrement() == 0) {
      Infrastructure.getDefaultExecutor().execute(this::look);
    }
  }

  /** Waits until the condition holds; false when it does not within the given time. */
  Uni<Boolean> await(BooleanSupplier reached, Duration atMost) {
    return Uni.createFrom()
        .<Boolean>emitter(
            emitter -> {
              var wait = new Wait(reached, emitter);
              long timer = vertx.setTimer(Math.max(1, atMost.toMillis()), id -> end(wait));
              emitter.onTermination(() -> forget(wait, timer));
              waits.add(wait);
              advanced();
            });
  }

  private void end(Wait wait) {
    wait.emitter().complete(false);
    waits.remove(wait);
  }

  private void forget(Wait wait, long timer) {
    vertx.cancelTimer(timer);
    waits.remove(wait);
  }

  /** One at a time; whatever asks for a look meanwhile causes one more. */
  private void look() {
    int asked;
    do {
      asked = looksAskedFor.get();
      waits.stream().filter(Wait::isOver).toList().forEach(waits::remove);
    } while (!looksAskedFor.compareAndSet(asked, 0));
    if (!waits.isEmpty()) {
      vertx.setTimer(LOOK_AGAIN.toMillis(), id -> advanced());
    }
  }
}
