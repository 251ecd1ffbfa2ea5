package io.districtbudget.support.consistency;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The positions of one token that the read model has not reached yet. */
final class Behind {

  private final ReadModel readModel;
  private final String division;
  private final Deque<StreamPosition> positions;

  Behind(ReadModel readModel, String division, List<StreamPosition> positions) {
    this.readModel = readModel;
    this.division = division;
    this.positions = new ArrayDeque<>(positions);
  }

  /** Whether none is left; a position that was reached once is not looked up again. */
  synchronized boolean none() {
    while (!positions.isEmpty() && readModel.hasReached(division, positions.getFirst())) {
      positions.removeFirst();
    }
    return positions.isEmpty();
  }
}
