package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments and refunds as another system states them: by project code and voucher number. */
@ApplicationScoped
public class TreasuryLedger {

  private final Registry registry;
  private final Entries entries;
  private final Postings postings;

  TreasuryLedger(Registry registry, Entries entries, Postings postings) {
    this.registry = registry;
    this.entries = entries;
    this.postings = postings;
  }

  /** A payment of the given amount, in 元. */
  public record Payment(
      FundSource source,
      Money amount,
      String voucherNumber,
      LocalDate date,
      @Nullable String reason,
      String sourceSystem) {}

  /** Takes the payment with the given voucher back, whole. */
  public record Refund(
      @Nullable String reversedVoucherNumber,
      Money amount,
      String voucherNumber,
      LocalDate date,
      @Nullable String reason,
      String sourceSystem) {}

  /** Posts an execution within the caller's transaction; refusals as over REST. */
  public void pay(String projectCode, int year, Payment payment) {
    UUID project = registry.projectIdByCode(projectCode);
    postings.execute(
        project,
        year,
        new BudgetExecution(
            payment.source(),
            payment.amount(),
            payment.voucherNumber(),
            payment.date(),
            payment.reason(),
            payment.sourceSystem(),
            false));
  }

  /** Posts a reversal within the caller's transaction; refusals as over REST. */
  public void refund(String projectCode, int year, Refund refund) {
    UUID project = registry.projectIdByCode(projectCode);
    LedgerEntry execution =
        entries
            .execution(year, refund.sourceSystem(), refund.reversedVoucherNumber())
            .filter(entry -> entry.projectId().equals(project))
            .orElseThrow(() -> unknownVoucher(refund.reversedVoucherNumber()));
    if (!execution.amount().equals(refund.amount())) {
      throw LedgerRefusal.REVERSAL_NOT_WHOLE.problemAt(
          "/amount", refund.amount(), Map.of("paid", execution.amount()));
    }
    String reason = refund.reason() == null ? "国库冲销" : refund.reason();
    postings.reverse(
        project,
        year,
        new ExecutionReversal(
            execution.id(), refund.voucherNumber(), reason, refund.date(), refund.sourceSystem()));
  }

  static ProblemException unknownVoucher(@Nullable String number) {
    return LedgerRefusal.VOUCHER_UNKNOWN.problemAt("/reversedVoucherNumber", number);
  }
}
