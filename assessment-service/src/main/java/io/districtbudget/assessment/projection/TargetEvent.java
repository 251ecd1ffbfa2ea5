package io.districtbudget.assessment.projection;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code targets.approved.v1}, {@code targets.superseded.v1}: the version in force. */
record TargetEvent(
    UUID projectId,
    int year,
    long sequence,
    int version,
    String framework,
    @Nullable String annualGoal,
    List<TargetIndicator> indicators)
    implements Fact {

  @Override
  public String aggregate() {
    return "targets:" + projectId + "/" + year;
  }

  @Override
  public ApprovedTargets stored() {
    return new ApprovedTargets(this);
  }

  @Override
  public boolean isWhole() {
    return Stream.of(projectId, framework, indicators).allMatch(Objects::nonNull);
  }
}
