package io.districtbudget.assessment.evidence.store;

import java.net.URI;

/** Address and keys of an S3-compatible store, checked for their shape. */
record S3Access(
    URI endpoint,
    String bucket,
    String region,
    String accessKey,
    String secretKey,
    boolean pathStyle) {

  /** For logs: without keys. */
  @Override
  public String toString() {
    return endpoint + " bucket=" + bucket + " region=" + region + " pathStyle=" + pathStyle;
  }
}
