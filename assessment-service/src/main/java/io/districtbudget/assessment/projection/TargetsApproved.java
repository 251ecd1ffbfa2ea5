package io.districtbudget.assessment.projection;

/** A version of targets has come into force; told within the transaction of the event. */
public record TargetsApproved(ApprovedTargets targets) {}
