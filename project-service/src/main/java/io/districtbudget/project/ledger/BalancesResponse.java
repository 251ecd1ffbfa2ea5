package io.districtbudget.project.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Balances of a project's fiscal year, in 元.
 *
 * @param carriedOut 结转下年: no longer to be paid in this year, but still part of fullYear and so of
 *     the rate
 * @param rate 执行率 in percent, two decimals, as the official forms print it
 * @param sequence number of the newest entry
 * @param hash of the newest entry, the head of the account's chain; absent for points in time
 * @param asOf the day at whose end the balances hold, when one was asked for
 * @param knownAt the moment at which they were known so, when one was asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BalancesResponse(
    UUID projectId,
    int year,
    Money yearStart,
    Money fullYear,
    Money executed,
    Money carriedOut,
    String rate,
    List<Fund> funds,
    long sequence,
    @Nullable String hash,
    @Nullable LocalDate asOf,
    @Nullable OffsetDateTime knownAt) {

  /** Balance of one source, in 元. */
  public record Fund(
      FundSource source, Money yearStart, Money fullYear, Money executed, Money carriedOut) {}

  private static final PointInTime.Moment NOW = new PointInTime.Moment(null, null);

  static BalancesResponse from(BudgetAccount account) {
    return of(account, account.funds(), account.sequence(), NOW);
  }

  static BalancesResponse of(
      BudgetAccount account,
      Map<FundSource, FundBalance> funds,
      long sequence,
      PointInTime.Moment moment) {
    FundBalance total = funds.values().stream().reduce(FundBalance.EMPTY, FundBalance::plus);
    return new BalancesResponse(
        account.projectId(),
        account.year(),
        total.yearStart(),
        total.fullYear(),
        total.executed(),
        total.carriedOut(),
        total.executed().percentOf(total.fullYear()),
        funds(funds),
        sequence,
        moment.isNow() ? account.lastHash() : null,
        moment.asOf(),
        moment.knownAt());
  }

  private static List<Fund> funds(Map<FundSource, FundBalance> funds) {
    return Arrays.stream(FundSource.values())
        .filter(funds::containsKey)
        .map(source -> fund(source, funds.getOrDefault(source, FundBalance.EMPTY)))
        .toList();
  }

  private static Fund fund(FundSource source, FundBalance balance) {
    return new Fund(
        source, balance.yearStart(), balance.fullYear(), balance.executed(), balance.carriedOut());
  }
}
