package io.districtbudget.support.consistency;

import io.districtbudget.support.identity.CallerRows;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The positions of one token that the read model has not reached yet. */
final class Behind {

  private final ReadModel readModel;
  private final CallerRows rows;
  private final Deque<StreamPosition> positions;

  Behind(ReadModel readModel, CallerRows rows, List<StreamPosition> positions) {
    this.readModel = readModel;
    this.rows = rows;
    this.positions = new ArrayDeque<>(positions);
  }

  /** Whether none is left; a position that was reached once is not looked up again. */
  synchronized boolean none() {
    while (!positions.isEmpty() && readModel.hasReached(rows, positions.getFirst())) {
      positions.removeFirst();
    }
    return positions.isEmpty();
  }
}
