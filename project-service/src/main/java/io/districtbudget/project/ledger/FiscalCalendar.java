package io.districtbudget.project.ledger;

import io.districtbudget.project.closing.YearGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;

/** 会计日历 (fiscal calendar): today, until when a year's last bills are booked, whether it is open. */
@ApplicationScoped
class FiscalCalendar {

  private final Clock clock;
  private final ClosingPeriods closing;
  private final YearGate gate;

  FiscalCalendar(Clock clock, ClosingPeriods closing, YearGate gate) {
    this.clock = clock;
    this.closing = closing;
    this.gate = gate;
  }

  Clock clock() {
    return clock;
  }

  /** Refuses with 409 YEAR_CLOSED when one of the division's fiscal years is closed. */
  void requireOpen(String division, Collection<Integer> years) {
    gate.pass(division, years);
  }

  /** What the calendar says about postings to the division's fiscal year. */
  PostingDays days(String division, int year) {
    MonthDay end = closing.ends().getOrDefault(division, closing.end());
    return new PostingDays(year, end.atYear(year + 1), LocalDate.now(clock));
  }
}
