package io.districtbudget.project.ledger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.TenantId;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/**
 * 预算账户 (budget account): the balances of one project in one fiscal year. Every entry goes through
 * it, under its row lock, so no two entries can overdraw it together.
 */
@Entity
@Table(name = "budget_account")
public class BudgetAccount {

  @Id private UUID id;
  @TenantId private String division;
  private UUID projectId;

  @Column(name = "fiscal_year")
  private int year;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "fund_balance", joinColumns = @JoinColumn(name = "account_id"))
  @MapKeyColumn(name = "source")
  @MapKeyEnumerated(EnumType.STRING)
  @BatchSize(size = 500)
  private Map<FundSource, FundBalance> funds = new EnumMap<>(FundSource.class);

  private long sequence;
  private String lastHash = "";
  private @Nullable OffsetDateTime lastRecordedAt;
  private @Nullable LocalDate openedOn;
  private @Nullable LocalDate latestDay;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected BudgetAccount() {}

  BudgetAccount(UUID projectId, int year) {
    this(UuidVersion7Strategy.INSTANCE.generateUuid(null), projectId, year, 0);
  }

  private BudgetAccount(UUID id, UUID projectId, int year, long version) {
    this.id = id;
    this.projectId = projectId;
    this.year = year;
    this.version = version;
  }

  /** The account of a row of its table; the row has one of its funds, or none. */
  static BudgetAccount read(ResultSet row) throws SQLException {
    BudgetAccount account =
        new BudgetAccount(
            row.getObject("id", UUID.class),
            row.getObject("project_id", UUID.class),
            row.getInt("fiscal_year"),
            row.getLong("version"));
    account.sequence = row.getLong("sequence");
    account.lastHash = row.getString("last_hash");
    account.lastRecordedAt = row.getObject("last_recorded_at", OffsetDateTime.class);
    account.openedOn = row.getObject("opened_on", LocalDate.class);
    account.latestDay = row.getObject("latest_day", LocalDate.class);
    String source = row.getString("source");
    if (source != null) {
      account.funds.put(FundSource.valueOf(source), FundBalance.read(row));
    }
    return account;
  }

  /** The same with the funds of another row of it. */
  BudgetAccount joined(BudgetAccount other) {
    funds.putAll(other.funds);
    return this;
  }

  /**
   * Accepts an entry and moves the balance.
   *
   * @throws io.districtbudget.support.problem.ProblemException with the code of the broken rule;
   *     the account is unchanged then
   */
  LedgerEntry post(Posting posting, Recording recording, AccountPast past, PostingDays days) {
    LedgerRules.check(this, posting, past, days);
    sequence++;
    funds.put(posting.source(), fund(posting.source()).with(posting.kind(), posting.amount()));
    LedgerEntry entry = new LedgerEntry(this, posting, recording);
    lastHash = entry.hash();
    lastRecordedAt = recording.at();
    version++;
    remember(posting);
    return entry;
  }

  private void remember(Posting posting) {
    if (isLatest(posting.date())) {
      latestDay = posting.date();
    }
    boolean opens = posting.kind() == EntryKind.APPROVAL || posting.kind() == EntryKind.CARRY_IN;
    if (opens && (openedOn == null || posting.date().isBefore(openedOn))) {
      openedOn = posting.date();
    }
  }

  /** Whether no entry is dated after the day, so that its balance is the present one. */
  boolean isLatest(LocalDate day) {
    return latestDay == null || !latestDay.isAfter(day);
  }

  /** The first day on which it had a budget: approved or carried in. */
  Optional<LocalDate> openedOn() {
    return Optional.ofNullable(openedOn);
  }

  public UUID id() {
    return id;
  }

  public UUID projectId() {
    return projectId;
  }

  public int year() {
    return year;
  }

  /** Number of the newest entry and of its event. */
  public long sequence() {
    return sequence;
  }

  @Nullable LocalDate latestDay() {
    return latestDay;
  }

  /** Hash of the newest entry: the head of the account's chain; empty before the first. */
  String lastHash() {
    return lastHash;
  }

  /** When the newest entry was recorded. */
  @Nullable OffsetDateTime lastRecordedAt() {
    return lastRecordedAt;
  }

  public long version() {
    return version;
  }

  public FundBalance fund(FundSource source) {
    return funds.getOrDefault(source, FundBalance.EMPTY);
  }

  public Map<FundSource, FundBalance> funds() {
    return Collections.unmodifiableMap(funds);
  }

  /** The sum over all sources. */
  public FundBalance total() {
    return funds.values().stream().reduce(FundBalance.EMPTY, FundBalance::plus);
  }
}
