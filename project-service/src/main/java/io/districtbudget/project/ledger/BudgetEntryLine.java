package io.districtbudget.project.ledger;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.districtbudget.project.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a batch of entries: what the single request states, with the account that its path
 * would name. The project is given by id or by code, a reversed execution by its entry or by its
 * voucher number of the same source system: a feed that posts a payment and its reversal in one
 * batch knows no ids.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = BudgetEntryLine.Adjustment.class, name = "ADJUSTMENT"),
  @JsonSubTypes.Type(value = BudgetEntryLine.Execution.class, name = "EXECUTION"),
  @JsonSubTypes.Type(value = BudgetEntryLine.Reversal.class, name = "REVERSAL")
})
public sealed interface BudgetEntryLine {

  @Nullable UUID projectId();

  @Nullable String projectCode();

  Integer year();

  /** 追加 or 调减; finance bureau only. */
  record Adjustment(
      @Nullable UUID projectId,
      @Nullable @Size(min = 1, max = 64) String projectCode,
      @NotNull Integer year,
      @NotNull FundSource source,
      @NotNull Money amount,
      @NotBlank @Size(max = 128) String documentNumber,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull LocalDate date,
      @Nullable @Size(min = 1, max = 64) String sourceSystem,
      boolean historical)
      implements BudgetEntryLine {

    BudgetAdjustment asRequest() {
      return new BudgetAdjustment(
          source, amount, documentNumber, reason, date, sourceSystem, historical);
    }
  }

  /** 执行. */
  record Execution(
      @Nullable UUID projectId,
      @Nullable @Size(min = 1, max = 64) String projectCode,
      @NotNull Integer year,
      @NotNull FundSource source,
      @NotNull Money amount,
      @NotBlank @Size(max = 128) String voucherNumber,
      @NotNull LocalDate date,
      @Nullable @Size(max = 1000) String reason,
      @Nullable @Size(min = 1, max = 64) String sourceSystem,
      boolean historical)
      implements BudgetEntryLine {

    BudgetExecution asRequest() {
      return new BudgetExecution(
          source, amount, voucherNumber, date, reason, sourceSystem, historical);
    }
  }

  /** 冲销. */
  record Reversal(
      @Nullable UUID projectId,
      @Nullable @Size(min = 1, max = 64) String projectCode,
      @NotNull Integer year,
      @Nullable UUID entryId,
      @Nullable @Size(min = 1, max = 128) String reversedVoucherNumber,
      @NotBlank @Size(max = 128) String voucherNumber,
      @NotBlank @Size(max = 1000) String reason,
      @NotNull LocalDate date,
      @Nullable @Size(min = 1, max = 64) String sourceSystem)
      implements BudgetEntryLine {

    ExecutionReversal asRequest(UUID execution) {
      return new ExecutionReversal(execution, voucherNumber, reason, date, sourceSystem);
    }
  }
}
