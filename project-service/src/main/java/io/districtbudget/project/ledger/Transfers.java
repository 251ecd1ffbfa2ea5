package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Posts transfers: every leg or none, with all accounts locked in one order. */
@ApplicationScoped
public class Transfers {

  private final Registry registry;
  private final Ledger ledger;
  private final Entries entries;

  Transfers(Registry registry, Ledger ledger, Entries entries) {
    this.registry = registry;
    this.ledger = ledger;
    this.entries = entries;
  }

  /** Names an account; accounts are locked in this order, so that transfers cannot deadlock. */
  private record Account(UUID projectId, int year) implements Comparable<Account> {

    private static final Comparator<Account> ORDER =
        Comparator.comparing(Account::projectId).thenComparing(Account::year);

    static Account of(BudgetTransfer.Leg leg) {
      return new Account(leg.projectId(), leg.year());
    }

    @Override
    public int compareTo(Account other) {
      return ORDER.compare(this, other);
    }
  }

  @Transactional
  List<EntryResponse> transfer(BudgetTransfer transfer) {
    check(transfer);
    transfer.legs().forEach(leg -> registry.requireVisible(leg.projectId()));
    entries.hold(transfer.system(), transfer.documentNumber());
    List<LedgerEntry> before = entries.transfer(transfer.system(), transfer.documentNumber());
    if (!before.isEmpty()) {
      return requireSame(before, transfer).stream().map(EntryResponse::from).toList();
    }
    return post(transfer, lock(transfer));
  }

  /** The projects are read under their accounts' locks: they may have been cancelled meanwhile. */
  private Map<Account, BudgetAccount> lock(BudgetTransfer transfer) {
    Map<Account, BudgetAccount> accounts = new TreeMap<>();
    transfer.legs().stream()
        .map(Account::of)
        .sorted()
        .distinct()
        .forEach(
            account -> {
              Optional<BudgetAccount> locked =
                  ledger.findLocked(account.projectId(), account.year());
              registry.project(account.projectId()).requireActive();
              accounts.put(account, locked.orElseThrow(() -> Ledger.unknown(account.year())));
            });
    return accounts;
  }

  private List<EntryResponse> post(BudgetTransfer transfer, Map<Account, BudgetAccount> accounts) {
    UUID transferId = UUID.randomUUID();
    JointPosting together = new JointPosting(ledger, accounts.values());
    int at = 0;
    for (BudgetTransfer.Leg leg : transfer.legs()) {
      BudgetAccount account = Objects.requireNonNull(accounts.get(Account.of(leg)));
      together.add("/legs/" + at++, account, transfer.asPosting(leg, transferId));
    }
    return together.done().stream().map(EntryResponse::from).toList();
  }

  private static List<LedgerEntry> requireSame(List<LedgerEntry> before, BudgetTransfer transfer) {
    boolean same =
        before.size() == transfer.legs().size()
            && transfer.legs().stream()
                .allMatch(
                    leg ->
                        before.stream()
                            .anyMatch(
                                entry ->
                                    entry.saysSame(
                                        leg.projectId(),
                                        leg.year(),
                                        transfer.asPosting(leg, UUID.randomUUID()))));
    if (!same) {
      throw LedgerRefusal.TRANSFER_NUMBER_REUSED.problemAt(
          "/documentNumber", transfer.documentNumber());
    }
    return before;
  }

  private static void check(BudgetTransfer transfer) {
    List<Violation> violations = new ArrayList<>();
    Money sum = Money.sum(transfer.legs().stream().map(BudgetTransfer.Leg::amount).toList());
    if (!sum.isZero()) {
      violations.add(LedgerRefusal.TRANSFER_NOT_BALANCED.at("/legs", sum));
    }
    violations.addAll(LedgerRules.oneYear(transfer));
    Set<List<Object>> seen = new HashSet<>();
    int at = 0;
    for (BudgetTransfer.Leg leg : transfer.legs()) {
      String pointer = "/legs/" + at++;
      if (!seen.add(List.of(leg.projectId(), leg.year(), leg.source()))) {
        violations.add(LedgerRefusal.LEG_REPEATED.at(pointer, leg.projectId()));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }
}
