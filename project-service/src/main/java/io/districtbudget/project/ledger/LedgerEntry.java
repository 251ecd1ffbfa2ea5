package io.districtbudget.project.ledger;

import io.districtbudget.project.money.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.TenantId;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.jspecify.annotations.Nullable;

/** 预算账分录 (ledger entry): written once, never changed; the database refuses it too. */
@Entity
@Immutable
@Table(name = "ledger_entry")
public class LedgerEntry {

  @Id private UUID id;
  @TenantId private String division;
  private UUID projectId;

  @Column(name = "fiscal_year")
  private int year;

  private long number;

  @Enumerated(EnumType.STRING)
  private EntryKind kind;

  @Enumerated(EnumType.STRING)
  private FundSource source;

  private Money amount;
  private @Nullable String documentNumber;
  private @Nullable String voucherNumber;
  private String sourceSystem;

  @Column(name = "entry_date")
  private LocalDate date;

  private @Nullable String reason;
  private boolean historical;
  private @Nullable UUID transferId;
  private @Nullable UUID reverses;
  private String actor;
  private OffsetDateTime recordedAt;
  private String previous;
  private String hash;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected LedgerEntry() {}

  LedgerEntry(BudgetAccount account, Posting posting, Recording recording) {
    this.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
    this.projectId = account.projectId();
    this.year = account.year();
    this.number = account.sequence();
    this.kind = posting.kind();
    this.source = posting.source();
    this.amount = posting.amount();
    this.documentNumber = posting.documentNumber();
    this.voucherNumber = posting.voucherNumber();
    this.sourceSystem = posting.sourceSystem();
    this.date = posting.date();
    this.reason = posting.reason();
    this.historical = posting.historical();
    this.transferId = posting.transferId();
    this.reverses = posting.reverses();
    this.actor = recording.actor();
    this.recordedAt = recording.at();
    this.previous = account.lastHash();
    this.hash = EntryText.hash(recording.division(), this);
  }

  /**
   * Whether this entry says the same as the posting, so that it was only sent again. A document of
   * the running year prints no day: the day of its import stands for it.
   */
  boolean saysSame(UUID project, int fiscalYear, Posting posting) {
    return projectId.equals(project)
        && year == fiscalYear
        && kind == posting.kind()
        && source == posting.source()
        && amount.equals(posting.amount())
        && (date.equals(posting.date()) || historical && posting.historical())
        && Objects.equals(reverses, posting.reverses());
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

  /** Place in the ledger of the project's year, from 1 without gaps. */
  public long number() {
    return number;
  }

  public EntryKind kind() {
    return kind;
  }

  public FundSource source() {
    return source;
  }

  public Money amount() {
    return amount;
  }

  public @Nullable String documentNumber() {
    return documentNumber;
  }

  public @Nullable String voucherNumber() {
    return voucherNumber;
  }

  public String sourceSystem() {
    return sourceSystem;
  }

  public LocalDate date() {
    return date;
  }

  public @Nullable String reason() {
    return reason;
  }

  public boolean historical() {
    return historical;
  }

  public @Nullable UUID transferId() {
    return transferId;
  }

  public @Nullable UUID reverses() {
    return reverses;
  }

  public String actor() {
    return actor;
  }

  public OffsetDateTime recordedAt() {
    return recordedAt;
  }

  /** Hash of the entry before it in its account; empty for the first. */
  public String previous() {
    return previous;
  }

  /** SHA-256 over all fields and {@link #previous}, hexadecimal; see {@link EntryText}. */
  public String hash() {
    return hash;
  }
}
