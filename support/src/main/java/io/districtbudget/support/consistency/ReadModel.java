package io.districtbudget.support.consistency;

/** A service that keeps projections of other services' events tells how far they have come. */
public interface ReadModel {

  /** Whether the projection of the given stream has reached the position, or is not kept here. */
  boolean hasReached(String division, StreamPosition position);
}
