package io.districtbudget.support.batch;

/**
 * A line that is not blank.
 *
 * @param number its number in the batch, from 1
 * @param json its bytes without the line's end
 */
record Line(int number, byte[] json) {}
