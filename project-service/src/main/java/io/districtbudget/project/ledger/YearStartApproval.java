package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Project;
import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approves the year-start budget, and corrects it while nothing but approvals was posted. The
 * ledger stays append-only: a correction posts the differences.
 */
@ApplicationScoped
public class YearStartApproval {

  private final Registry registry;
  private final Ledger ledger;
  private final EntityManager entities;

  YearStartApproval(Registry registry, Ledger ledger, EntityManager entities) {
    this.registry = registry;
    this.ledger = ledger;
    this.entities = entities;
  }

  /** What an approval did. */
  record Approved(boolean created, BudgetAccount account) {}

  @Transactional
  Approved approve(
      UUID projectId,
      int year,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch,
      BudgetApproval approval) {
    Map<FundSource, Money> wanted = wanted(year, approval);
    // Locked: two first approvals of one year must not both find no account.
    Project project = registry.projectForChange(projectId);
    if (!approval.historical()) {
      project.requireActive();
    }
    Optional<BudgetAccount> known = ledger.findLocked(projectId, year);
    boolean created = known.isEmpty();
    precondition(known, ifNoneMatch, ifMatch);
    BudgetAccount account = known.orElseGet(() -> openAccount(projectId, year));
    post(account, wanted, year, approval);
    entities.flush();
    return new Approved(created, account);
  }

  private BudgetAccount openAccount(UUID projectId, int year) {
    BudgetAccount account = new BudgetAccount(projectId, year);
    entities.persist(account);
    return account;
  }

  private void post(
      BudgetAccount account, Map<FundSource, Money> wanted, int year, BudgetApproval approval) {
    boolean first = account.sequence() == 0;
    for (FundSource source : FundSource.values()) {
      Money difference =
          wanted.getOrDefault(source, Money.ZERO).minus(account.fund(source).yearStart());
      boolean stated = first && wanted.containsKey(source);
      if (stated || !difference.isZero()) {
        ledger.post(account, posting(source, difference, year, approval));
      }
    }
  }

  private static Posting posting(
      FundSource source, Money amount, int year, BudgetApproval approval) {
    return new Posting(
        EntryKind.APPROVAL,
        source,
        amount,
        approval.documentNumber(),
        null,
        Posting.REST,
        approval.date() == null ? LocalDate.of(year, 1, 1) : approval.date(),
        null,
        approval.historical(),
        null,
        null);
  }

  private static void precondition(
      Optional<BudgetAccount> known, @Nullable String ifNoneMatch, @Nullable String ifMatch) {
    if (known.isEmpty() && "*".equals(ifNoneMatch)) {
      return;
    }
    if (known.isPresent() && "*".equals(ifNoneMatch)) {
      throw new ProblemException(
              412,
              "BUDGET_EXISTS",
              LocalText.of(
                  "该年度预算已批复，年初预算 %s 元。",
                  "The year's budget is approved already: %s.", known.get().total().yearStart()),
              List.of())
          .withHeader("ETag", ExpectedVersion.etag(known.get().version()));
    }
    ExpectedVersion expected = ExpectedVersion.of(ifMatch);
    BudgetAccount account =
        known.orElseThrow(
            () ->
                new ProblemException(
                    412,
                    "VERSION_STALE",
                    new LocalText("该年度尚无预算。", "The year has no budget yet."),
                    List.of()));
    expected.check(account.version());
    if (!account.onlyApproved()) {
      throw ProblemException.conflict(
          "BUDGET_IN_USE",
          new LocalText(
              "该年度预算已有调整或执行，不能再改年初批复；请用追加或调减。",
              "The budget was adjusted or executed: post an adjustment instead."));
    }
  }

  private static Map<FundSource, Money> wanted(int year, BudgetApproval approval) {
    List<Violation> violations = new ArrayList<>();
    if (year < 2000 || year > 2100) {
      LocalText text = LocalText.of("会计年度 %d 不合理。", "The fiscal year %d is not plausible.", year);
      violations.add(Violation.of("/year", "FISCAL_YEAR_INVALID", text, year));
    }
    Map<FundSource, Money> wanted = new EnumMap<>(FundSource.class);
    int at = 0;
    for (BudgetApproval.Fund fund : approval.funds()) {
      String pointer = "/funds/" + at++;
      if (wanted.put(fund.source(), fund.amount()) != null) {
        LocalText text = LocalText.of("资金来源 %s 重复。", "Fund source %s stands twice.", fund.source());
        violations.add(Violation.of(pointer + "/source", "SOURCE_REPEATED", text, fund.source()));
      }
      if (fund.amount().isNegative()) {
        LocalText text =
            LocalText.of("年初预算不能为负：%s。", "A budget cannot be negative: %s.", fund.amount());
        violations.add(Violation.of(pointer + "/amount", "BUDGET_NEGATIVE", text, fund.amount()));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return wanted;
  }
}
