package io.districtbudget.assessment.projection;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * {@code project.registered.v1}, {@code .changed.v1}, {@code .cancelled.v1}: the resulting state.
 */
record ProjectEvent(
    UUID projectId,
    long sequence,
    String code,
    String name,
    @Nullable String category,
    String departmentCode,
    String departmentName,
    String unitCode,
    String unitName,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    String status,
    String origin)
    implements Fact {

  @Override
  public String aggregate() {
    return "project:" + projectId;
  }

  @Override
  public Project stored() {
    return new Project(this);
  }

  /** Name of the department among the aggregates of the topic: newest is what was said last. */
  String department() {
    return "department:" + departmentCode;
  }

  @Override
  public boolean isWhole() {
    return Stream.of(
            projectId,
            code,
            name,
            departmentCode,
            departmentName,
            unitCode,
            unitName,
            status,
            origin)
        .allMatch(Objects::nonNull);
  }
}
