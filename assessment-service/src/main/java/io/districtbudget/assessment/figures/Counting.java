package io.districtbudget.assessment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/**
 * 计数 (counting): adds up what every row contributes, and compares it with the figures that are
 * kept.
 *
 * <p>The rows contribute by the same rules as in the transactions that change them: there is no
 * second definition of a figure that could differ from the first. Kept in memory are figures, which
 * are as many as departments, units and kinds, never rows.
 */
@ApplicationScoped
class Counting {
  private static final int FETCH = 500;
  private static final String KEPT =
      """
      SELECT year, department_code, unit_code, name, value FROM figure
      WHERE division = ?1 AND year BETWEEN ?2 AND ?3 AND value <> 0
      """;

  private final EntityManager entities;
  private final Event<Recount> recount;

  Counting(EntityManager entities, Event<Recount> recount) {
    this.entities = entities;
    this.recount = recount;
  }

  /** Counts and compares in the caller's transaction; changes no figure. */
  Count of(String division, Years years, boolean mends, CountingTime time) {
    Sums sums = new Sums();
    recount.fire(
        new Recount(
            division,
            years,
            mends,
            contribution -> {
              time.check();
              sums.add(contribution);
            }));
    time.check();
    return compared(division, years, sums.values());
  }

  private Count compared(String division, Years years, SortedMap<FigureKey, BigDecimal> counted) {
    counted.values().removeIf(value -> value.signum() == 0);
    SortedMap<FigureKey, BigDecimal> kept = kept(division, years);
    SortedMap<FigureKey, BigDecimal> all = new TreeMap<>(counted);
    all.putAll(kept);
    List<Count.Difference> differences = new ArrayList<>();
    for (FigureKey figure : all.keySet()) {
      BigDecimal here = kept.getOrDefault(figure, BigDecimal.ZERO);
      BigDecimal there = counted.getOrDefault(figure, BigDecimal.ZERO);
      if (here.compareTo(there) != 0) {
        differences.add(new Count.Difference(figure, here, there));
      }
    }
    return new Count(all.size(), differences);
  }

  private SortedMap<FigureKey, BigDecimal> kept(String division, Years years) {
    SortedMap<FigureKey, BigDecimal> kept = new TreeMap<>();
    try (Stream<Object[]> rows =
        entities
            .createNativeQuery(KEPT, Object[].class)
            .setParameter(1, division)
            .setParameter(2, years.from())
            .setParameter(3, years.to())
            .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH)
            .getResultStream()
            .map(Object[].class::cast)) {
      rows.forEach(
          cells ->
              kept.put(
                  new FigureKey(
                      division,
                      (Integer) cells[0],
                      (String) cells[1],
                      (String) cells[2],
                      (String) cells[3]),
                  (BigDecimal) cells[4]));
    }
    return kept;
  }
}
