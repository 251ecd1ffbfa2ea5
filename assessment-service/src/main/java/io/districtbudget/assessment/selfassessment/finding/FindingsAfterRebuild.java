package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.figures.EveryRow;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.assessment.figures.Recount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts accepted findings again. */
@ApplicationScoped
class FindingsAfterRebuild {
  private final EveryRow rows;
  private final FigureBook figures;

  FindingsAfterRebuild(EveryRow rows, FigureBook figures) {
    this.rows = rows;
    this.figures = figures;
  }

  void on(@Observes Recount recount) {
    rows.of(
        FindingRow.class,
        "",
        FindingRow::id,
        row -> figures.replace(null, row.contribution(recount.division())));
  }
}
