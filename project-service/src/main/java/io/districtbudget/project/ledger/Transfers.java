package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Posts transfers: every leg or none, with all accounts locked in one order. */
@ApplicationScoped
public class Transfers {

  private static final Comparator<BudgetTransfer.Leg> LOCK_ORDER =
      Comparator.comparing(BudgetTransfer.Leg::projectId).thenComparing(BudgetTransfer.Leg::year);

  private final Registry registry;
  private final Ledger ledger;
  private final EntityManager entities;

  Transfers(Registry registry, Ledger ledger, EntityManager entities) {
    this.registry = registry;
    this.ledger = ledger;
    this.entities = entities;
  }

  @Transactional
  List<EntryResponse> transfer(BudgetTransfer transfer) {
    check(transfer);
    lockDocument(transfer);
    List<LedgerEntry> before = posted(transfer);
    if (!before.isEmpty()) {
      return requireSame(before, transfer).stream().map(EntryResponse::from).toList();
    }
    UUID transferId = UUID.randomUUID();
    List<BudgetTransfer.Leg> legs = new ArrayList<>(transfer.legs());
    legs.sort(LOCK_ORDER);
    for (BudgetTransfer.Leg leg : legs) {
      registry.project(leg.projectId()).requireActive();
      ledger.lock(leg.projectId(), leg.year());
    }
    return post(transfer, transferId);
  }

  private List<EntryResponse> post(BudgetTransfer transfer, UUID transferId) {
    List<EntryResponse> entries = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    int at = 0;
    for (BudgetTransfer.Leg leg : transfer.legs()) {
      String pointer = "/legs/" + at++;
      try {
        BudgetAccount account = ledger.account(leg.projectId(), leg.year());
        entries.add(EntryResponse.from(ledger.post(account, transfer.asPosting(leg, transferId))));
      } catch (ProblemException refusal) {
        refusal
            .violations()
            .forEach(
                v ->
                    violations.add(
                        new Violation(pointer + v.pointer(), v.code(), v.message(), v.rejected())));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return entries;
  }

  /** Two deliveries of one document must not both find nothing posted. */
  private void lockDocument(BudgetTransfer transfer) {
    entities
        .createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(:document, 1))")
        .setParameter("document", transfer.system() + '\n' + transfer.documentNumber())
        .getSingleResult();
  }

  private List<LedgerEntry> posted(BudgetTransfer transfer) {
    return entities
        .createQuery(
            "from LedgerEntry where kind = :kind and sourceSystem = :system"
                + " and documentNumber = :number order by recordedAt, projectId, year, source",
            LedgerEntry.class)
        .setParameter("kind", EntryKind.TRANSFER)
        .setParameter("system", transfer.system())
        .setParameter("number", transfer.documentNumber())
        .getResultList();
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
