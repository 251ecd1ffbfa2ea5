package io.districtbudget.assessment.projection;

/** All projections of a division were made anew; told within the transaction that did it. */
public record ProjectionsReplaced(String division) {}
