package io.districtbudget.assessment.projection;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code targets.approved.v1}, {@code targets.superseded.v1}: the version in force. */
record TargetEvent(
    UUID projectId,
    int year,
    long sequence,
    int version,
    String framework,
    @Nullable String annualGoal,
    List<TargetIndicator> indicators) {}
