package io.districtbudget.assessment.evidence.store;

/** 存储方式 (kind of store). Each file remembers its own, so that the configuration may change. */
public enum StoreKind {
  /** The service's own database. */
  POSTGRES,
  /** A store that speaks the protocol of Amazon S3. */
  S3
}
