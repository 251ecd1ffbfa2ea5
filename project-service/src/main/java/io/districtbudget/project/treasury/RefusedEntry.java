package io.districtbudget.project.treasury;

import io.districtbudget.support.inbox.ReceivedEvent;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** An entry of the treasury system that a rule refused, until the finance bureau decides. */
@Entity
@Table(name = "refused_entry")
public class RefusedEntry {

  /** What became of it. */
  public enum Status {
    /** Waits for a decision. */
    REFUSED,
    /** Was tried again and is posted now. */
    POSTED,
    /** Is given up, with a reason. */
    DISMISSED
  }

  @Id private UUID id;
  @TenantId private String division;
  private String sourceSystem;
  private String data;
  private String code;
  private String detailZh;
  private String detailEn;
  private String errors;

  @Enumerated(EnumType.STRING)
  private Status status;

  private OffsetDateTime refusedAt;
  private @Nullable String decidedBy;
  private @Nullable OffsetDateTime decidedAt;
  private @Nullable String decisionReason;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected RefusedEntry() {}

  RefusedEntry(
      ReceivedEvent event,
      String kept,
      ProblemException refusal,
      String errors,
      OffsetDateTime at) {
    this.id = event.id();
    this.sourceSystem = event.source();
    this.data = kept;
    this.status = Status.REFUSED;
    this.refusedAt = at;
    this.code = refusal.code();
    this.detailZh = refusal.text().zh();
    this.detailEn = refusal.text().en();
    this.errors = errors;
  }

  void posted(String actor, OffsetDateTime at) {
    decide(Status.POSTED, actor, at, null);
  }

  void dismissed(String actor, OffsetDateTime at, String reason) {
    decide(Status.DISMISSED, actor, at, reason);
  }

  private void decide(Status decision, String actor, OffsetDateTime at, @Nullable String reason) {
    if (status != Status.REFUSED) {
      throw TreasuryRefusal.ALREADY_DECIDED.problem(Map.of("status", status));
    }
    status = decision;
    decidedBy = actor;
    decidedAt = at;
    decisionReason = reason;
  }

  public UUID id() {
    return id;
  }

  public String sourceSystem() {
    return sourceSystem;
  }

  /** The entry as it came, or the beginning of what came instead, as JSON text. */
  public String data() {
    return data;
  }

  public String code() {
    return code;
  }

  public LocalText detail() {
    return new LocalText(detailZh, detailEn);
  }

  /** Every broken rule, as a JSON list. */
  public String errors() {
    return errors;
  }

  public Status status() {
    return status;
  }

  public OffsetDateTime refusedAt() {
    return refusedAt;
  }

  public @Nullable String decidedBy() {
    return decidedBy;
  }

  public @Nullable OffsetDateTime decidedAt() {
    return decidedAt;
  }

  public @Nullable String decisionReason() {
    return decisionReason;
  }
}
