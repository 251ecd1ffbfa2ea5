package io.districtbudget.assessment.figures;

import io.districtbudget.support.identity.CurrentDivision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * 看板数据核对 (comparison): every figure against the rows that it summarises, in one snapshot. It takes
 * no lock, so writers go on meanwhile; what they commit later belongs to neither side.
 */
@ApplicationScoped
class FigureComparison {
  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  private final EntityManager entities;
  private final Counting counting;
  private final CurrentDivision division;
  private final Duration within;

  FigureComparison(
      EntityManager entities,
      Counting counting,
      CurrentDivision division,
      @ConfigProperty(name = "district.figures-counted-within", defaultValue = "45s")
          Duration within) {
    this.entities = entities;
    this.counting = counting;
    this.division = division;
    this.within = within;
  }

  /** Compares one year, or all of them; 503 FIGURES_NOT_COUNTED when that takes too long. */
  @Transactional
  ComparisonResponse compare(@Nullable Integer year) {
    entities.createNativeQuery(SNAPSHOT).executeUpdate(); // before the first row is read
    Count count = counting.of(division.code(), Years.of(year), false, new CountingTime(within));
    return ComparisonResponse.of(year, count);
  }
}
