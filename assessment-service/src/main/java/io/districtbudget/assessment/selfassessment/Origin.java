package io.districtbudget.assessment.selfassessment;

/** 来源 (origin): entered here, or taken over from a published document. */
public enum Origin {
  ENTERED,
  HISTORICAL
}
