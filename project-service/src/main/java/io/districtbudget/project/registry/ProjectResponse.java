package io.districtbudget.project.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A project as it is served. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectResponse(
    UUID id,
    String code,
    String name,
    @Nullable ProjectCategory category,
    @Nullable ProjectCategory nature,
    String departmentCode,
    String unitCode,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    ProjectStatus status,
    Origin origin) {

  static ProjectResponse from(Project project) {
    return new ProjectResponse(
        project.id(),
        project.code(),
        project.name(),
        project.category(),
        project.nature(),
        project.departmentCode(),
        project.unitCode(),
        project.startDate(),
        project.endDate(),
        project.status(),
        project.origin());
  }
}
