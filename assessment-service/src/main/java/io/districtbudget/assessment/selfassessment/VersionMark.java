package io.districtbudget.assessment.selfassessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 更正标记 (which version of a project's year an assessment is).
 *
 * @param counts whether lists, figures and dashboards count it: one version of a year does
 * @param corrects the published version that this one corrects
 * @param correctedBy the version that corrects this one, from its opening on
 * @param correctionReason why this one was opened
 */
@Embeddable
public record VersionMark(
    boolean counts,
    @Nullable UUID corrects,
    @Column(name = "corrected_by") @Nullable UUID correctedBy,
    @Column(name = "correction_reason") @Nullable String correctionReason) {

  static final VersionMark ONLY = new VersionMark(true, null, null, null);

  /** A version that counts nowhere until it is published. */
  static VersionMark correcting(UUID published, String reason) {
    return new VersionMark(false, published, null, reason);
  }

  VersionMark correctedBy(UUID correction) {
    return new VersionMark(counts, corrects, correction, correctionReason);
  }

  VersionMark counting(boolean now) {
    return new VersionMark(now, corrects, correctedBy, correctionReason);
  }
}
