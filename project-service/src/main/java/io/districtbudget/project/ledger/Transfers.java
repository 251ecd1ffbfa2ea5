package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
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
              accounts.put(
                  account,
                  locked.orElseThrow(() -> Ledger.unknown(account.projectId(), account.year())));
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
      LocalText text =
          LocalText.of(
              "文号 %s 已用于另一笔调剂。",
              "Document %s was used for another transfer.", transfer.documentNumber());
      throw ProblemException.conflict(
          "DOCUMENT_NUMBER_REUSED",
          text,
          Violation.of(
              "/documentNumber", "DOCUMENT_NUMBER_REUSED", text, transfer.documentNumber()));
    }
    return before;
  }

  private static void check(BudgetTransfer transfer) {
    List<Violation> violations = new ArrayList<>();
    Money sum = Money.sum(transfer.legs().stream().map(BudgetTransfer.Leg::amount).toList());
    if (!sum.isZero()) {
      LocalText text =
          LocalText.of("各笔之和须为 0，实际为 %s 元。", "The legs must sum to 0; they sum to %s.", sum);
      violations.add(Violation.of("/legs", "TRANSFER_NOT_BALANCED", text, sum));
    }
    violations.addAll(LedgerRules.oneYear(transfer));
    Set<List<Object>> seen = new HashSet<>();
    int at = 0;
    for (BudgetTransfer.Leg leg : transfer.legs()) {
      String pointer = "/legs/" + at++;
      if (!seen.add(List.of(leg.projectId(), leg.year(), leg.source()))) {
        LocalText text =
            new LocalText("同一项目、年度和资金来源只能出现一次。", "A project, year and source may stand only once.");
        violations.add(Violation.of(pointer, "LEG_REPEATED", text, leg.projectId()));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
  }
}
