package io.districtbudget.project.closing;

import io.districtbudget.project.Channels;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.outbox.Outbox;
import io.districtbudget.support.outbox.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Closes fiscal years and opens them again, each by two persons. */
@ApplicationScoped
public class YearClosing {

  private final FiscalYears years;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Caller caller;
  private final Clock clock;

  YearClosing(FiscalYears years, Outbox outbox, AuditTrail audit, Caller caller, Clock clock) {
    this.years = years;
    this.outbox = outbox;
    this.audit = audit;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  FiscalYear close(int year, ExpectedVersion expected, @Nullable String reason) {
    FiscalYear closing = years.held(year);
    expected.check(closing.version());
    return done(closing, closing.close(person(), OffsetDateTime.now(clock)), reason);
  }

  @Transactional
  FiscalYear reopen(int year, ExpectedVersion expected, String reason) {
    FiscalYear closing = years.held(year);
    expected.check(closing.version());
    return done(closing, closing.reopen(person(), OffsetDateTime.now(clock)), reason);
  }

  private FiscalYear done(FiscalYear year, ClosingAct act, @Nullable String reason) {
    years.keep();
    YearState state =
        new YearState(caller.division(), year.year(), year.sequence(), year.state(), reason);
    audit.record(caller.division(), trail(year.year()), act.name(), caller.name(), reason, state);
    switch (act) {
      case CLOSED -> tell("fiscal-year.closed.v1", state);
      case REOPENED -> tell("fiscal-year.reopened.v1", state);
      default -> {
        // A proposal concerns nobody but those who decide.
      }
    }
    return year;
  }

  /** The year is no project: its events have a key of their own, always the same. */
  private void tell(String type, YearState state) {
    UUID key =
        UUID.nameUUIDFromBytes(
            (state.division() + ":" + state.year()).getBytes(StandardCharsets.UTF_8));
    outbox.append(
        new OutgoingEvent(
            Channels.BUDGET_EVENTS,
            null,
            type,
            state.division(),
            key,
            state.year(),
            state.sequence(),
            state));
  }

  private Person person() {
    return new Person(caller.name(), caller.subject());
  }

  /** Name of the year's audit trail. */
  static String trail(int year) {
    return "fiscal-year:" + year;
  }
}
