package io.districtbudget.project.registry;

import io.districtbudget.project.registry.description.Description;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A project to enter into the registry.
 *
 * @param code unique in the division; one of ours when absent
 * @param name 项目名称, unique within the unit
 * @param category 项目类别
 * @param nature 项目性质, stated by the forms from 2023 on
 * @param departmentCode 主管部门; must be the unit's own when given
 * @param unitCode 实施单位
 * @param startDate first day, when known
 * @param endDate last day, when known
 * @param description 申报内容 of the year that it names, when it is stated at once
 * @param origin HISTORICAL when read from a published document (finance bureau only)
 */
public record ProjectRegistration(
    @Nullable @Size(min = 1, max = 64) @Pattern(regexp = Names.CODE) String code,
    @NotBlank @Size(max = 300) String name,
    @Nullable ProjectCategory category,
    @Nullable ProjectCategory nature,
    @Nullable @Size(min = 1, max = 64) String departmentCode,
    @NotBlank @Size(max = 64) String unitCode,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable @Valid Description description,
    @Nullable Origin origin) {}
