package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version of a department or unit budget.
 *
 * @param unitCode the unit of a unit budget, absent of a department's
 * @param version its number, from 1
 * @param outcome what storing it did; absent when it is read
 * @param content what was stored, unchanged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DepartmentBudgetResponse(
    String departmentCode,
    @Nullable String unitCode,
    int year,
    int version,
    @Nullable Outcome outcome,
    String storedBy,
    OffsetDateTime storedAt,
    DepartmentBudgetContent content) {

  static DepartmentBudgetResponse of(
      DepartmentBudget budget,
      StoredVersion version,
      @Nullable Outcome outcome,
      DepartmentBudgetContent content) {
    return new DepartmentBudgetResponse(
        budget.departmentCode(),
        budget.unitCode(),
        budget.year(),
        version.number(),
        outcome,
        version.storedBy(),
        version.storedAt(),
        content);
  }
}
