package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 年初批复 (approval of the year-start budget): the amounts that hold afterwards, per source.
 *
 * @param funds one amount per source
 * @param date from which it counts: when absent 1 January of the fiscal year, of a correction the
 *     day of what it corrects
 * @param documentNumber number of the approving document
 * @param historical taken from a published document
 */
public record BudgetApproval(
    @NotEmpty @Size(max = 4) List<@Valid @NotNull Fund> funds,
    @Nullable LocalDate date,
    @Nullable @Size(max = 128) String documentNumber,
    boolean historical) {

  /** The year-start budget of one source, in 元, not below 0. */
  @Schema(name = "ApprovedFund")
  public record Fund(@NotNull FundSource source, @NotNull Money amount) {}
}
