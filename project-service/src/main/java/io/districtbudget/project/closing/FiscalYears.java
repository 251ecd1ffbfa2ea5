package io.districtbudget.project.closing;

import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Year;
import java.util.Map;
import java.util.Optional;

/** The fiscal years of the caller's division. */
@ApplicationScoped
class FiscalYears {

  private static final int FIRST = 1990;

  private final EntityManager entities;
  private final YearGate gate;
  private final Caller caller;
  private final Clock clock;

  FiscalYears(EntityManager entities, YearGate gate, Caller caller, Clock clock) {
    this.entities = entities;
    this.gate = gate;
    this.caller = caller;
    this.clock = clock;
  }

  /** The year as it is; one on which nobody has acted is open. */
  FiscalYear of(int year) {
    requirePlausible(year);
    return find(year).orElseGet(() -> new FiscalYear(year));
  }

  /** The year, and nobody posts to it or acts on its closing until the transaction ends. */
  FiscalYear held(int year) {
    requirePlausible(year);
    gate.hold(caller.division(), year);
    return find(year).orElseGet(() -> begun(year));
  }

  /** Writes what was done, so that the year has its new version. */
  void keep() {
    entities.flush();
  }

  /** Stored before the act, whose version must differ from that of a year without a row. */
  private FiscalYear begun(int year) {
    FiscalYear first = new FiscalYear(year);
    entities.persist(first);
    entities.flush();
    return first;
  }

  private Optional<FiscalYear> find(int year) {
    return entities
        .createQuery("from FiscalYear where year = :year", FiscalYear.class)
        .setParameter("year", year)
        .getResultStream()
        .findFirst();
  }

  private void requirePlausible(int year) {
    int last = Year.now(clock).getValue();
    if (year < FIRST || year > last) {
      throw ClosingRefusal.FISCAL_YEAR_INVALID.problemAt(
          "/year", year, Map.of("first", FIRST, "last", last));
    }
  }
}
