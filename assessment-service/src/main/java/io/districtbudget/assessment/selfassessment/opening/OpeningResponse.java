package io.districtbudget.assessment.selfassessment.opening;

import java.util.List;
import java.util.UUID;

/**
 * What an opening of a year did.
 *
 * @param opened number of assessments opened
 * @param skipped projects that were not, each with the code of the reason
 */
public record OpeningResponse(int opened, List<Skipped> skipped) {

  /** A project that was left out: CANCELLED, or TARGETS_NOT_APPROVED. */
  public record Skipped(UUID projectId, String name, String code) {}
}
