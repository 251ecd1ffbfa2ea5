package io.districtbudget.indicator.declaration;

import io.districtbudget.indicator.budget.Budget;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标申报 (declaration) of one project in one fiscal year: its place in the life cycle and the
 * numbers of its versions. At most the latest version is in work; approved ones are frozen.
 */
@Entity
@Table(name = "declaration")
public class Declaration {

  @Id private UUID id;
  @TenantId private String division;
  private UUID projectId;

  @Column(name = "fiscal_year")
  private int year;

  @Enumerated(EnumType.STRING)
  private State state;

  private int latestVersion;
  private @Nullable Integer approvedVersion;
  private long sequence;
  private long moves;
  private int edits;
  private OffsetDateTime waitingSince;
  private @Nullable String lastOpinion;
  @Embedded private BudgetConfirmation confirmation;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Declaration() {}

  private Declaration(UUID projectId, int year, OffsetDateTime at) {
    this.id = UUID.randomUUID();
    this.projectId = projectId;
    this.year = year;
    this.state = State.DRAFT;
    this.latestVersion = 1;
    this.waitingSince = at;
    this.confirmation = new BudgetConfirmation();
  }

  /** Begins with a first version in work. */
  static Declaration begin(UUID projectId, int year, OffsetDateTime at) {
    return new Declaration(projectId, year, at);
  }

  /** Goes on counting where a draft that was deleted had come to. */
  Declaration after(long moved) {
    moves = moved;
    return this;
  }

  /** Refuses with 409 STATE_FORBIDS once it was submitted: then it is somebody's record. */
  void requireNeverSubmitted() {
    if (state != State.DRAFT) {
      throw forbidden(new LocalText("删除", "DISCARD"));
    }
  }

  /** The row of the life cycle for the act; 409 STATE_FORBIDS when the state does not allow it. */
  LifeCycle.Edge edge(Act act) {
    return LifeCycle.find(this, act)
        .orElseThrow(() -> forbidden(new LocalText(act.label(), act.name())));
  }

  /** Refuses with 409 STATE_FORBIDS unless the content may be changed. */
  void requireEditable() {
    if (!state.editable()) {
      throw forbidden(new LocalText("修改", "EDIT"));
    }
  }

  /** Refuses with 409 STATE_FORBIDS while a version is in work: history is no shortcut past it. */
  void requireNothingInWork() {
    if (state != State.APPROVED) {
      throw forbidden(new LocalText("历史导入", "IMPORT"));
    }
  }

  /**
   * Moves along the edge and keeps the numbers of the versions.
   *
   * @param opinion what was said with it, which whoever comes next reads
   */
  void take(LifeCycle.Edge edge, @Nullable String opinion, OffsetDateTime at) {
    state = edge.to();
    waitingSince = at;
    lastOpinion = opinion;
    switch (edge.act()) {
      case ADJUSTMENT -> latestVersion++;
      case FINANCE_APPROVAL -> approvedVersion = latestVersion;
      case WITHDRAWAL -> latestVersion = state == State.APPROVED ? approved() : latestVersion;
      case CONFIRMATION -> confirmation.state();
      case CONFIRMATION_APPROVAL -> confirmation.accept();
      case RETURN -> reopenConfirmation();
      default -> {
        // The others change nothing but the state.
      }
    }
  }

  private void reopenConfirmation() {
    if (state == State.APPROVED) {
      confirmation.reopen();
    }
  }

  /** Follows the money; true when something else is asked of somebody than before. */
  boolean follow(Budget budget, BigDecimal largeShare, OffsetDateTime at) {
    boolean asked = confirmation.follow(budget, largeShare, at);
    if (asked) {
      waitingSince = at;
      lastOpinion = null;
    }
    return asked;
  }

  /** Takes over a published version as the approved one. */
  void approveHistorical(OffsetDateTime at) {
    latestVersion = approvedVersion == null ? 1 : latestVersion + 1;
    approvedVersion = latestVersion;
    state = State.APPROVED;
    waitingSince = at;
    confirmation.approved(null);
  }

  /** Counts a change of the content, so that the entity tag changes with it. */
  void contentChanged() {
    edits++;
  }

  /** Number of the next move of this declaration. */
  long nextMove() {
    return ++moves;
  }

  /** Number of the next event of this declaration. */
  long nextSequence() {
    return ++sequence;
  }

  private int approved() {
    if (approvedVersion == null) {
      throw new IllegalStateException("nothing was approved yet: " + id);
    }
    return approvedVersion;
  }

  /** 409 with what is possible instead. */
  private ProblemException forbidden(LocalText act) {
    return DeclarationRefusal.STATE_FORBIDS.problemAt(
        null, state, Map.of("act", act, "allowed", LifeCycle.allowed(this)));
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

  public State state() {
    return state;
  }

  /** Number of the newest version, in work or approved, from 1. */
  public int latestVersion() {
    return latestVersion;
  }

  /** Number of the version that holds, or null before the first approval. */
  public @Nullable Integer approvedVersion() {
    return approvedVersion;
  }

  /** Number of the newest event, 0 before the first. */
  public long sequence() {
    return sequence;
  }

  /** Since when it waits for whoever comes next: the last act, or the last change of the money. */
  public OffsetDateTime waitingSince() {
    return waitingSince;
  }

  /** What was said with the last act, such as the reason of a return. */
  public @Nullable String lastOpinion() {
    return lastOpinion;
  }

  /** Where it stands after large changes of the money. */
  public BudgetConfirmation confirmation() {
    return confirmation;
  }

  public long version() {
    return version;
  }
}
