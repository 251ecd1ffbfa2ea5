package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.figures.Contribution;
import io.districtbudget.assessment.figures.FigureBook;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.StoredFinding;
import io.districtbudget.support.identity.CurrentDivision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Keeps the rows of an assessment's findings in the transaction that changes the assessment. */
@ApplicationScoped
public class FindingBook {
  private final EntityManager entities;
  private final FigureBook figures;
  private final CurrentDivision division;

  FindingBook(EntityManager entities, FigureBook figures, CurrentDivision division) {
    this.entities = entities;
    this.figures = figures;
    this.division = division;
  }

  /** Makes the rows those of the assessment's present findings; what was accepted stays so. */
  public void follow(Assessment assessment) {
    Map<String, FindingRow> present = new LinkedHashMap<>();
    of(assessment.id()).forEach(row -> present.put(row.id(), row));
    Set<String> seen = new HashSet<>();
    int position = 0;
    for (StoredFinding finding : assessment.findings()) {
      position++;
      String id = FindingRow.idOf(assessment.id(), finding);
      if (!seen.add(id)) {
        continue; // twice the very same finding is one
      }
      FindingRow row = present.remove(id);
      if (row != null) {
        Contribution before = row.contribution(division.code());
        row.follow(assessment, position, finding);
        figures.replace(before, row.contribution(division.code()));
      } else {
        entities.persist(new FindingRow(assessment, position, finding));
      }
    }
    present
        .values()
        .forEach(
            gone -> {
              figures.replace(gone.contribution(division.code()), null);
              entities.remove(gone);
            });
  }

  /** The rows of an assessment in the order of the audit. */
  public List<FindingRow> of(UUID assessmentId) {
    return entities
        .createQuery("from FindingRow where assessmentId = ?1 order by position", FindingRow.class)
        .setParameter(1, assessmentId)
        .getResultList();
  }
}
