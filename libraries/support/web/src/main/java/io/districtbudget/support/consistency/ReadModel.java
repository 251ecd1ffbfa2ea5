package io.districtbudget.support.consistency;

import io.districtbudget.support.identity.CallerRows;

/** A service that keeps projections of other services' events tells how far they have come. */
public interface ReadModel {

  /**
   * Whether the projection of the given stream has reached the position, or is not kept here.
   * Another's project is never reached, as one that does not exist. Asked from any thread.
   */
  boolean hasReached(CallerRows rows, StreamPosition position);
}
