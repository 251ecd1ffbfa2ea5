package io.districtbudget.project.ledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch of year-start approvals: what the single request states, with the account that
 * its path would name.
 *
 * @param projectId the project, or
 * @param projectCode its code: one of both
 * @param funds one amount per source, in 元
 */
public record BudgetApprovalLine(
    @Nullable UUID projectId,
    @Nullable @Size(min = 1, max = 64) String projectCode,
    @NotNull Integer year,
    @NotEmpty @Size(max = 4) List<BudgetApproval.@Valid @NotNull Fund> funds,
    @Nullable LocalDate date,
    @Nullable @Size(max = 128) String documentNumber) {

  BudgetApproval asRequest() {
    return new BudgetApproval(funds, date, documentNumber, false);
  }
}
