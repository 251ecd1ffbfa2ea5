package io.districtbudget.project.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Data of {@code project.*} events: the project after the change. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectState(
    String division,
    UUID projectId,
    long sequence,
    String code,
    String name,
    @Nullable ProjectCategory category,
    @Nullable ProjectCategory nature,
    String departmentCode,
    String departmentName,
    String unitCode,
    String unitName,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    ProjectStatus status,
    Origin origin) {

  static ProjectState of(String division, Project project, Department department, Unit unit) {
    return new ProjectState(
        division,
        project.id(),
        project.sequence(),
        project.code(),
        project.name(),
        project.category(),
        project.nature(),
        department.code(),
        department.name(),
        unit.code(),
        unit.name(),
        project.startDate(),
        project.endDate(),
        project.status(),
        project.origin());
  }
}
