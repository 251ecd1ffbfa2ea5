package io.districtbudget.assessment.figures;

import java.util.function.Consumer;

/**
 * 重新计数 (recount): figures of a division are counted from the rows that they summarise. Each feature
 * that adds to the figures observes it and hands over what counts at present, by {@link
 * CountedRows}; told within the transaction that counts.
 *
 * @param mends whether the figures become what is counted; else nothing is written, and the
 *     transaction may be one that only reads
 * @param taker adds up what counts
 */
public record Recount(String division, Years years, boolean mends, Consumer<Contribution> taker) {}
