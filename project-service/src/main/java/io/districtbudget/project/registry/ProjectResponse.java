package io.districtbudget.project.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.registry.description.DescriptionResponse;
import java.time.LocalDate;
import java.util.List;
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
    return new ProjectResponse(
        project.id(),
        project.code(),
        project.name(),
        project.category(),
        project.nature(),
        project.departmentCode(),
        null,
        project.unitCode(),
        null,
        project.startDate(),
        project.endDate(),
        years,
        null,
        project.status(),
        project.origin(),
        null);
  }
}
