package io.districtbudget.project.registry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A department or unit to create, or its new name.
 *
 * @param code unique in the division; one of ours when absent
 * @param name 名称, unique in any spelling
 * @param departmentCode 主管部门 of a unit
 */
public record OrganizationName(
    @Nullable @Size(min = 1, max = 64) @Pattern(regexp = Names.CODE) String code,
    @NotBlank @Size(max = 200) String name,
    @Nullable @Size(max = 64) String departmentCode) {}
