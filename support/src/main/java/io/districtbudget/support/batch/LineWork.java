package io.districtbudget.support.batch;

/**
 * Does what one line asks for, in the transaction that the batch has begun; refuses by throwing, as
 * the single request would.
 */
@FunctionalInterface
public interface LineWork<T> {

  LineDone apply(T request);
}
