package io.districtbudget.project.closing;

import io.districtbudget.support.problem.ProblemException;
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

/**
 * 会计年度 (fiscal year) of a division and whether it is closed. Two persons close it and two open it
 * again: one proposes, another confirms. The opposite act drops a proposal.
 */
@Entity
@Table(name = "fiscal_year")
public class FiscalYear {

  @Id private UUID id;
  @TenantId private String division;
  private int year;

  @Enumerated(EnumType.STRING)
  private ClosingState state;

  private @Nullable String proposedBy;
  private @Nullable String proposedBySubject;
  private @Nullable OffsetDateTime proposedAt;
  private long sequence;
  @Version private long version;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected FiscalYear() {}

  @SuppressWarnings("NullAway.Init") // Hibernate sets the division
  FiscalYear(int year) {
    this.id = UUID.randomUUID();
    this.year = year;
    this.state = ClosingState.OPEN;
  }

  /** Proposes or confirms the closing, or drops the proposal to open the year again. */
  ClosingAct close(Person by, OffsetDateTime at) {
    return switch (state) {
      case OPEN -> propose(ClosingState.CLOSING_PROPOSED, ClosingAct.CLOSING_PROPOSED, by, at);
      case CLOSING_PROPOSED -> {
        requireSecondPerson(by);
        yield decided(ClosingState.CLOSED, ClosingAct.CLOSED);
      }
      case REOPENING_PROPOSED -> dropped(ClosingState.CLOSED, ClosingAct.REOPENING_DROPPED);
      case CLOSED -> throw closed(year);
    };
  }

  /** Proposes or confirms that the year is opened again, or drops the proposal to close it. */
  ClosingAct reopen(Person by, OffsetDateTime at) {
    return switch (state) {
      case CLOSED ->
          propose(ClosingState.REOPENING_PROPOSED, ClosingAct.REOPENING_PROPOSED, by, at);
      case REOPENING_PROPOSED -> {
        requireSecondPerson(by);
        yield decided(ClosingState.OPEN, ClosingAct.REOPENED);
      }
      case CLOSING_PROPOSED -> dropped(ClosingState.OPEN, ClosingAct.CLOSING_DROPPED);
      case OPEN -> throw ClosingRefusal.YEAR_NOT_CLOSED.problem(Map.of("year", year));
    };
  }

  private ClosingAct propose(ClosingState next, ClosingAct act, Person by, OffsetDateTime at) {
    state = next;
    proposedBy = by.name();
    proposedBySubject = by.subject();
    proposedAt = at;
    return act;
  }

  private ClosingAct decided(ClosingState next, ClosingAct act) {
    sequence++;
    return dropped(next, act);
  }

  private ClosingAct dropped(ClosingState next, ClosingAct act) {
    state = next;
    proposedBy = null;
    proposedBySubject = null;
    proposedAt = null;
    return act;
  }

  private void requireSecondPerson(Person by) {
    if (by.subject().equals(proposedBySubject)) {
      throw ClosingRefusal.SECOND_PERSON_NEEDED.problem(
          Map.of("year", year, "proposer", by.name()));
    }
  }

  /** 409: nothing is posted to the year. */
  static ProblemException closed(int year) {
    return ClosingRefusal.YEAR_CLOSED.problem(Map.of("year", year));
  }

  public int year() {
    return year;
  }

  public ClosingState state() {
    return state;
  }

  public @Nullable String proposedBy() {
    return proposedBy;
  }

  public @Nullable OffsetDateTime proposedAt() {
    return proposedAt;
  }

  /** How often it was closed and opened again. */
  public long sequence() {
    return sequence;
  }

  public long version() {
    return version;
  }
}
