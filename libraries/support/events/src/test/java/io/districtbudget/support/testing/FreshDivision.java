package io.districtbudget.support.testing;

import io.restassured.specification.RequestSpecification;

/** A district of one test's own, in a division that no other test uses. */
public interface FreshDivision {

  String division();

  /** A request of a caller with the role, whose rows are the fixture's. */
  RequestSpecification as(String role);

  /** Waits until everything that was sent to the service has had its effect. */
  default void settle() {}
}
