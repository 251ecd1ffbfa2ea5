package io.districtbudget.support.batch;

import java.util.List;

/**
 * Does what one line asks for, in the transaction that the batch has begun; refuses by throwing, as
 * the single request would.
 */
@FunctionalInterface
public interface LineWork<T> {

  LineDone apply(T request);

  /**
   * The same for lines that share a transaction, each applied in turn: what they rest on may be
   * read at once, and what they write be left to the end. When anything is refused nothing of it
   * stands.
   */
  default Several<T> several(List<T> requests) {
    return this::apply;
  }

  /** Lines that share a transaction. */
  @FunctionalInterface
  interface Several<T> {

    LineDone apply(T request);

    /** Writes what was left to the end. */
    default void end() {}
  }
}
