package io.districtbudget.assessment.figures;

/**
 * All figures of a division are counted anew. Each feature that adds to the figures observes it and
 * adds what counts at present; told within the transaction that recounts.
 */
public record Recount(String division) {}
