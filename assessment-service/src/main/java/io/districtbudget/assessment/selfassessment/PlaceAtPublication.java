package io.districtbudget.assessment.selfassessment;

import io.districtbudget.support.identity.Caller;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * 公开时的隶属 (where an assessment belonged when it was published): a unit that moves away takes its
 * later years with it, the published ones stay readable where they were published.
 *
 * @param department code
 * @param unit code
 */
@Embeddable
record PlaceAtPublication(
    @Column(name = "published_department") String department,
    @Column(name = "published_unit") String unit) {

  boolean readableBy(Caller caller) {
    return caller.mayTouch(department, unit);
  }
}
