package io.districtbudget.project.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.registry.description.DescriptionResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project as it is served.
 *
 * @param years 会计年度 that it spans by its dates or has a budget in
 * @param formerNames names that it had; as the names of unit and department, absent in lists
 * @param description 申报内容 of the newest year, or of the newest up to the day; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectResponse(
    UUID id,
    String code,
    String name,
    @Nullable ProjectCategory category,
    @Nullable ProjectCategory nature,
    String departmentCode,
    @Nullable String departmentName,
    String unitCode,
    @Nullable String unitName,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    List<Integer> years,
    @Nullable List<String> formerNames,
    ProjectStatus status,
    Origin origin,
    @Nullable DescriptionResponse description) {

  /** As a list shows it. */
  static ProjectResponse from(Project project, List<Integer> years) {
    return listed(project, years, project.name(), project.departmentCode(), project.unitCode());
  }

  /** As a list shows it, with the name and place of the day that was asked for. */
  static ProjectResponse listed(
      Project project, List<Integer> years, String name, String department, String unit) {
    return new ProjectResponse(
        project.id(),
        project.code(),
        name,
        project.category(),
        project.nature(),
        department,
        null,
        unit,
        null,
        project.startDate(),
        project.endDate(),
        years,
        null,
        project.status(),
        project.origin(),
        null);
  }

  /** With name and place as they were, and all its former names. */
  static ProjectResponse of(
      Project project,
      List<Integer> years,
      Placement held,
      List<String> formerNames,
      @Nullable DescriptionResponse description) {
    return new ProjectResponse(
        project.id(),
        project.code(),
        held.name(),
        project.category(),
        project.nature(),
        Objects.requireNonNull(held.departmentCode()),
        held.departmentName(),
        Objects.requireNonNull(held.unitCode()),
        held.unitName(),
        project.startDate(),
        project.endDate(),
        years,
        formerNames,
        project.status(),
        project.origin(),
        description);
  }
}
