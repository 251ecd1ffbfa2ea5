package io.districtbudget.support.consistency;

import io.smallrye.mutiny.subscription.UniEmitter;
import java.util.function.BooleanSupplier;

/** A read that waits until the read model has come as far as it asks. */
record Wait(BooleanSupplier reached, UniEmitter<? super Boolean> emitter) {

  /** Looks, and lets the read go on when there is nothing to wait for any more. */
  boolean isOver() {
    try {
      if (!reached.getAsBoolean()) {
        return false;
      }
      emitter.complete(true);
    } catch (RuntimeException notRead) {
      emitter.fail(notRead);
    }
    return true;
  }
}
