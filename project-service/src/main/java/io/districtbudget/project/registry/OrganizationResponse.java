package io.districtbudget.project.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A department or unit as it is served; only a unit has a department. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OrganizationResponse(String code, String name, @Nullable String departmentCode) {

  static OrganizationResponse from(Department department) {
    return new OrganizationResponse(department.code(), department.name(), null);
  }

  static OrganizationResponse from(Unit unit) {
    return new OrganizationResponse(unit.code(), unit.name(), unit.departmentCode());
  }

  /** The same as a placement says it was. */
  OrganizationResponse as(Placement held) {
    return new OrganizationResponse(code, held.name(), held.departmentCode());
  }

  /** Whether it has all that the line states but the name's spelling. */
  boolean isAs(OrganizationName line) {
    return (line.code() == null || line.code().equals(code))
        && Objects.equals(line.departmentCode(), departmentCode);
  }
}
