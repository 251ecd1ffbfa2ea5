package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Project;
import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Carries unspent money into the next fiscal year: both ends or none, with both accounts locked in
 * order. The old year's budget stays as it was, and with it the execution rate; what left can no
 * longer be paid there.
 */
@ApplicationScoped
public class CarryOvers {

  private static final int LAST_YEAR = 2100;
  private static final List<EntryKind> GRANTED = List.of(EntryKind.APPROVAL, EntryKind.ADJUSTMENT);

  private final Registry registry;
  private final Ledger ledger;
  private final Entries entries;

  CarryOvers(Registry registry, Ledger ledger, Entries entries) {
    this.registry = registry;
    this.ledger = ledger;
    this.entries = entries;
  }

  @Transactional
  CarriedOverResponse carryOver(UUID projectId, int year, CarryOver carryOver) {
    check(year, carryOver);
    entries.hold(carryOver.system(), carryOver.documentNumber());
    // Locked: the next year's account may have to be opened, as by an approval.
    Project project = registry.projectForChange(projectId);
    BudgetAccount old = ledger.findLocked(projectId, year).orElseThrow(() -> Ledger.unknown(year));
    List<LedgerEntry> before =
        entries.carryOver(projectId, year, carryOver.system(), carryOver.documentNumber());
    if (!before.isEmpty()) {
      requireSame(before, carryOver);
      return answer(before, old, ledger.account(projectId, year + 1));
    }
    project.requireActive();
    List<CarryOver.Fund> funds = funds(old, carryOver);
    BudgetAccount next =
        ledger.findLocked(projectId, year + 1).orElseGet(() -> ledger.open(projectId, year + 1));
    requireOnce(next, funds);
    return answer(post(old, next, carryOver, funds), old, next);
  }

  private List<LedgerEntry> post(
      BudgetAccount old, BudgetAccount next, CarryOver carryOver, List<CarryOver.Fund> funds) {
    JointPosting together = new JointPosting(ledger, List.of(old, next));
    List<UUID> pairs = funds.stream().map(fund -> UUID.randomUUID()).toList();
    for (int i = 0; i < funds.size(); i++) {
      together.add("/funds/" + i, old, carryOver.leaving(funds.get(i), pairs.get(i)));
    }
    for (int i = 0; i < funds.size(); i++) {
      together.add("/funds/" + i, next, carryOver.arriving(funds.get(i), pairs.get(i)));
    }
    return together.done();
  }

  private static CarriedOverResponse answer(
      List<LedgerEntry> posted, BudgetAccount old, BudgetAccount next) {
    return new CarriedOverResponse(
        posted.stream().map(EntryResponse::from).toList(),
        BalancesResponse.from(old),
        BalancesResponse.from(next));
  }

  /** The stated amounts, or all that is unspent. */
  private static List<CarryOver.Fund> funds(BudgetAccount old, CarryOver carryOver) {
    if (carryOver.funds() != null) {
      return carryOver.funds();
    }
    List<CarryOver.Fund> unspent =
        Arrays.stream(FundSource.values())
            .map(source -> new CarryOver.Fund(source, old.fund(source).unspent()))
            .filter(fund -> fund.amount().isPositive())
            .toList();
    if (unspent.isEmpty()) {
      throw LedgerRefusal.NOTHING_TO_CARRY_OVER.problem(
          Map.of(
              "year", old.year(),
              "budget", old.total().fullYear(),
              "executed", old.total().executed(),
              "carriedOver", old.total().carriedOut()));
    }
    return unspent;
  }

  /** Money that the next year already has as approved carry-over must not arrive a second time. */
  private void requireOnce(BudgetAccount next, List<CarryOver.Fund> funds) {
    Money granted = entries.sum(next, FundSource.CARRY_OVER, GRANTED);
    boolean arrives = funds.stream().anyMatch(fund -> fund.amount().isPositive());
    if (arrives && granted.isPositive()) {
      throw LedgerRefusal.CARRY_OVER_GRANTED.problem(
          Map.of("year", next.year(), "granted", granted));
    }
  }

  private static void requireSame(List<LedgerEntry> before, CarryOver carryOver) {
    List<LedgerEntry> left =
        before.stream().filter(entry -> entry.kind() == EntryKind.CARRY_OUT).toList();
    boolean same =
        left.stream().allMatch(entry -> entry.date().equals(carryOver.date()))
            && Optional.ofNullable(carryOver.funds()).map(f -> says(left, f)).orElse(true);
    if (!same) {
      throw LedgerRefusal.CARRY_OVER_NUMBER_REUSED.problemAt(
          "/documentNumber", carryOver.documentNumber());
    }
  }

  private static boolean says(List<LedgerEntry> left, List<CarryOver.Fund> funds) {
    return left.size() == funds.size()
        && funds.stream()
            .allMatch(
                fund ->
                    left.stream()
                        .anyMatch(
                            entry ->
                                entry.source() == fund.source()
                                    && entry.amount().equals(fund.amount().negated())));
  }

  private static void check(int year, CarryOver carryOver) {
    List<Violation> violations = new ArrayList<>();
    LocalDate first = LocalDate.of(Math.min(year, LAST_YEAR), 12, 31);
    if (year + 1 > LAST_YEAR) {
      violations.add(LedgerRefusal.FISCAL_YEAR_INVALID.at("/year", year + 1));
    } else if (carryOver.date().isBefore(first) || carryOver.date().isAfter(first.plusYears(1))) {
      violations.add(
          LedgerRefusal.CARRY_OVER_DATE_INVALID.at(
              "/date", carryOver.date(), Map.of("first", first, "last", first.plusYears(1))));
    }
    Set<FundSource> seen = EnumSet.noneOf(FundSource.class);
    int at = 0;
    for (CarryOver.Fund fund : Optional.ofNullable(carryOver.funds()).orElse(List.of())) {
      if (!seen.add(fund.source())) {
        violations.add(LedgerRefusal.SOURCE_REPEATED.at("/funds/" + at + "/source", fund.source()));
      }
      at++;
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }
}
