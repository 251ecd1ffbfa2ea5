package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import io.districtbudget.project.registry.Project;
import io.districtbudget.project.registry.Registry;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

  private static final List<EntryKind> APPROVALS = List.of(EntryKind.APPROVAL);
  private static final List<EntryKind> CARRIED = List.of(EntryKind.CARRY_IN);
  private static final List<EntryKind> CHANGES =
      List.of(
          EntryKind.ADJUSTMENT,
          EntryKind.TRANSFER,
          EntryKind.EXECUTION,
          EntryKind.REVERSAL,
          EntryKind.CARRY_OUT);

  private final Registry registry;
  private final Ledger ledger;
  private final Entries entries;
  private final EntityManager entities;

  YearStartApproval(Registry registry, Ledger ledger, Entries entries, EntityManager entities) {
    this.registry = registry;
    this.ledger = ledger;
    this.entries = entries;
    this.entities = entities;
  }

  /** What an approval did. */
  record Approved(boolean created, BudgetAccount account) {}

  /** An approval opens the account or, the first time, finds it opened by a carry-over. */
  @Transactional
  Approved approve(
      UUID projectId,
      int year,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch,
      BudgetApproval approval) {
    Wanted wanted = wanted(projectId, year, approval);
    precondition(wanted.opened(), wanted.first(), ifNoneMatch, ifMatch);
    return post(wanted);
  }

  /** Approves what is not approved yet; the same approval once more changes nothing. */
  @Transactional
  Approved approveOnce(UUID projectId, int year, BudgetApproval approval) {
    Wanted wanted = wanted(projectId, year, approval);
    if (wanted.first()) {
      return post(wanted);
    }
    BudgetAccount account = wanted.opened().orElseThrow();
    if (!isApproved(account, wanted)) {
      throw exists(account);
    }
    return new Approved(false, account);
  }

  /**
   * What is to hold, and what there is, locked: two first approvals of one year must not both find
   * no account.
   *
   * @param first whether nothing is approved yet
   */
  private record Wanted(
      UUID projectId,
      int year,
      BudgetApproval approval,
      Map<FundSource, Money> amounts,
      Optional<BudgetAccount> opened,
      boolean first) {}

  private Wanted wanted(UUID projectId, int year, BudgetApproval approval) {
    Map<FundSource, Money> amounts = amounts(year, approval);
    Project project = registry.projectForChange(projectId);
    if (!approval.historical()) {
      project.requireActive();
    }
    Optional<BudgetAccount> opened = ledger.findLocked(projectId, year);
    boolean first = opened.filter(account -> entries.any(account, APPROVALS)).isEmpty();
    return new Wanted(projectId, year, approval, amounts, opened, first);
  }

  private boolean isApproved(BudgetAccount account, Wanted wanted) {
    BudgetApproval approval = wanted.approval();
    return Arrays.stream(FundSource.values())
            .allMatch(
                source ->
                    wanted
                        .amounts()
                        .getOrDefault(source, Money.ZERO)
                        .equals(account.fund(source).yearStart()))
        && entries.isApprovedBy(account, approval.date(), approval.documentNumber());
  }

  private Approved post(Wanted wanted) {
    BudgetAccount account =
        wanted.opened().orElseGet(() -> ledger.open(wanted.projectId(), wanted.year()));
    requireOnce(account, wanted.amounts(), wanted.approval());
    post(account, wanted.amounts(), wanted.first(), wanted.approval());
    entities.flush();
    return new Approved(wanted.first(), account);
  }

  /** Money that was carried over by entries must not be approved a second time. */
  private void requireOnce(
      BudgetAccount account, Map<FundSource, Money> wanted, BudgetApproval approval) {
    Money carried = entries.sum(account, FundSource.CARRY_OVER, CARRIED);
    Money approved = wanted.getOrDefault(FundSource.CARRY_OVER, Money.ZERO);
    if (carried.isPositive() && approved.isPositive() && !approval.historical()) {
      throw LedgerRefusal.CARRY_OVER_POSTED.problem(
          Map.of("carriedOver", carried, "approved", approved));
    }
  }

  private void post(
      BudgetAccount account,
      Map<FundSource, Money> wanted,
      boolean first,
      BudgetApproval approval) {
    Recording recording = ledger.recording(List.of(account));
    LocalDate date = date(account, approval);
    for (FundSource source : FundSource.values()) {
      Money difference =
          wanted.getOrDefault(source, Money.ZERO).minus(account.fund(source).yearStart());
      boolean stated = first && wanted.containsKey(source);
      if (stated || !difference.isZero()) {
        ledger.post(account, posting(source, difference, date, approval), recording);
      }
    }
  }

  private static Posting posting(
      FundSource source, Money amount, LocalDate date, BudgetApproval approval) {
    return new Posting(
        EntryKind.APPROVAL,
        source,
        amount,
        approval.documentNumber(),
        null,
        Posting.REST,
        date,
        null,
        approval.historical(),
        null,
        null,
        null);
  }

  /** A correction counts from the day of what it corrects. */
  private LocalDate date(BudgetAccount account, BudgetApproval approval) {
    return Optional.ofNullable(approval.date())
        .or(() -> entries.approvedOn(account))
        .orElseGet(() -> LocalDate.of(account.year(), 1, 1));
  }

  /** An account that a carry-over has opened is not approved yet. */
  private void precondition(
      Optional<BudgetAccount> opened,
      boolean first,
      @Nullable String ifNoneMatch,
      @Nullable String ifMatch) {
    if ("*".equals(ifNoneMatch)) {
      if (!first) {
        throw exists(opened.orElseThrow());
      }
      return;
    }
    ExpectedVersion expected = ExpectedVersion.of(ifMatch, opened.isPresent());
    BudgetAccount account = opened.orElseThrow(LedgerRefusal.BUDGET_NOT_YET::problem);
    expected.check(account.version());
    if (!first && entries.any(account, CHANGES)) {
      throw LedgerRefusal.BUDGET_IN_USE.problem();
    }
  }

  private static ProblemException exists(BudgetAccount account) {
    return LedgerRefusal.BUDGET_EXISTS
        .problem(Map.of("budget", account.total().yearStart()))
        .withHeader("ETag", ExpectedVersion.etag(account.version()));
  }

  private static Map<FundSource, Money> amounts(int year, BudgetApproval approval) {
    List<Violation> violations = new ArrayList<>();
    if (year < 2000 || year > 2100) {
      violations.add(LedgerRefusal.FISCAL_YEAR_INVALID.at("/year", year));
    }
    Map<FundSource, Money> wanted = new EnumMap<>(FundSource.class);
    int at = 0;
    for (BudgetApproval.Fund fund : approval.funds()) {
      String pointer = "/funds/" + at++;
      if (wanted.put(fund.source(), fund.amount()) != null) {
        violations.add(LedgerRefusal.SOURCE_REPEATED.at(pointer + "/source", fund.source()));
      }
      if (fund.amount().isNegative()) {
        violations.add(LedgerRefusal.APPROVAL_NEGATIVE.at(pointer + "/amount", fund.amount()));
      }
    }
    if (!violations.isEmpty()) {
      throw ProblemException.rules(violations);
    }
    return wanted;
  }
}
