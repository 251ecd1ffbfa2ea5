package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.money.Money;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A unit budget in a list.
 *
 * @param version number of the newest version
 * @param revenue 收入总计, absent when no table prints it
 * @param expenditure 支出总计, absent when no table prints it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitBudgetSummary(
    String departmentCode,
    String unitCode,
    String unitName,
    int year,
    int version,
    @Nullable String title,
    @Nullable Money revenue,
    @Nullable Money expenditure,
    OffsetDateTime storedAt) {

  static UnitBudgetSummary from(UnitBudgetQuery.Row row) {
    return new UnitBudgetSummary(
        row.budget().departmentCode(),
        row.unitCode(),
        row.unitName(),
        row.budget().year(),
        row.version().number(),
        row.version().title(),
        row.version().revenue(),
        row.version().expenditure(),
        row.version().storedAt());
  }
}
