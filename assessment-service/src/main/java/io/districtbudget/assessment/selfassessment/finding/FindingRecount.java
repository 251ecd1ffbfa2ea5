package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.figures.CountedRows;
import io.districtbudget.assessment.figures.Recount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts accepted findings again. */
@ApplicationScoped
class FindingRecount {
  private final CountedRows rows;

  FindingRecount(CountedRows rows) {
    this.rows = rows;
  }

  void on(@Observes Recount recount) {
    rows.of(recount, CountedAcceptance.class, CountedAcceptance.SELECT);
  }
}
