package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Balances of past days and of past knowledge, summed from the entries. */
@ApplicationScoped
class PastBalances {

  private final EntityManager entities;

  PastBalances(EntityManager entities) {
    this.entities = entities;
  }

  /** The balances of each account, in the given order; all accounts are of one fiscal year. */
  List<BalancesResponse> of(Collection<BudgetAccount> accounts, PointInTime.Moment moment) {
    if (accounts.isEmpty()) {
      return List.of();
    }
    Map<UUID, Sums> sums = sums(accounts, moment);
    return accounts.stream()
        .map(
            account ->
                sums.getOrDefault(account.projectId(), new Sums()).asResponse(account, moment))
        .toList();
  }

  /** One row per project and source: each figure is summed as a whole. */
  private Map<UUID, Sums> sums(Collection<BudgetAccount> accounts, PointInTime.Moment moment) {
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                "select projectId, source, sum(amount) filter (where kind = APPROVAL), sum(amount)"
                    + " filter (where kind in (APPROVAL, ADJUSTMENT, TRANSFER, CARRY_IN)),"
                    + " sum(amount) filter (where kind in (EXECUTION, REVERSAL)), sum(amount)"
                    + " filter (where kind = CARRY_OUT), max(number) from LedgerEntry where year ="
                    + " :year and projectId in :projects"
                    + moment.conditions()
                    + " group by projectId, source",
                Object[].class)
            .setParameter("year", accounts.iterator().next().year())
            .setParameter("projects", accounts.stream().map(BudgetAccount::projectId).toList());
    moment.bind(query);
    Map<UUID, Sums> sums = new HashMap<>();
    for (Object[] row : query.getResultList()) {
      sums.computeIfAbsent((UUID) row[0], project -> new Sums())
          .add(
              (FundSource) row[1],
              new FundBalance(
                  Money.ofSum(row[2]),
                  Money.ofSum(row[3]),
                  Money.ofSum(row[4]),
                  Money.ofSum(row[5]).negated()),
              ((Number) row[6]).longValue());
    }
    return sums;
  }

  /** What the entries of one account add up to. */
  private static final class Sums {

    private final Map<FundSource, FundBalance> funds = new EnumMap<>(FundSource.class);
    private long newest;

    void add(FundSource source, FundBalance sum, long number) {
      funds.put(source, sum);
      newest = Math.max(newest, number);
    }

    BalancesResponse asResponse(BudgetAccount account, PointInTime.Moment moment) {
      return BalancesResponse.of(account, funds, newest, moment);
    }
  }
}
