package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The money of a published form as the first of its year: the approval, one adjustment and one
 * execution for each source, in the caller's transaction.
 */
@ApplicationScoped
public class PublishedMoney {

  private final YearStartApproval approvals;
  private final Postings postings;

  PublishedMoney(YearStartApproval approvals, Postings postings) {
    this.approvals = approvals;
    this.postings = postings;
  }

  /**
   * What the form prints of one source, in 元.
   *
   * @param adjustment full-year minus year-start; nothing when absent
   * @param executed nothing when absent
   */
  @Schema(name = "PublishedFund")
  public record Fund(
      @NotNull FundSource source,
      @NotNull Money yearStart,
      @Nullable Money adjustment,
      @Nullable Money executed) {}

  /**
   * Whose document it is, and the day on which its changes count.
   *
   * @param name the document number of the adjustments, and the beginning of the voucher numbers
   */
  public record Document(String name, String sourceSystem, LocalDate date) {}

  /** Posts all of it. */
  public BalancesResponse post(UUID project, int year, List<Fund> funds, Document document) {
    List<BudgetApproval.Fund> approved =
        funds.stream()
            .map(fund -> new BudgetApproval.Fund(fund.source(), fund.yearStart()))
            .toList();
    BudgetAccount account =
        approvals
            .approve(project, year, "*", null, new BudgetApproval(approved, null, null, true))
            .account();
    for (Fund fund : funds) {
      if (fund.adjustment() != null && !fund.adjustment().isZero()) {
        account =
            postings.adjust(project, year, adjustment(fund, fund.adjustment(), document)).account();
      }
    }
    for (Fund fund : funds) {
      if (fund.executed() != null && fund.executed().isPositive()) {
        account =
            postings
                .execute(project, year, execution(project, fund, fund.executed(), document))
                .account();
      }
    }
    return BalancesResponse.from(account);
  }

  private static BudgetAdjustment adjustment(Fund fund, Money amount, Document document) {
    return new BudgetAdjustment(
        fund.source(),
        amount,
        document.name(),
        "据" + document.name() + "：全年预算数与年初预算数之差",
        document.date(),
        document.sourceSystem(),
        true);
  }

  private static BudgetExecution execution(
      UUID project, Fund fund, Money amount, Document document) {
    return new BudgetExecution(
        fund.source(),
        amount,
        document.name() + "/" + project + "/" + fund.source(),
        document.date(),
        "据" + document.name() + "：全年执行数",
        document.sourceSystem(),
        true);
  }
}
