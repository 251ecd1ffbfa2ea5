package io.districtbudget.assessment.projection;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code declaration.moved.v1}: where a declaration stands since an act. */
record DeclarationEvent(
    UUID projectId,
    int year,
    long sequence,
    String state,
    String confirmation,
    String act,
    @Nullable String opinion,
    OffsetDateTime since)
    implements Fact {

  @Override
  public String aggregate() {
    return "declaration:" + projectId + "/" + year;
  }

  @Override
  public DeclarationState stored() {
    return new DeclarationState(this);
  }

  @Override
  public boolean isWhole() {
    return Stream.of(projectId, state, confirmation, act, since).allMatch(Objects::nonNull);
  }
}
