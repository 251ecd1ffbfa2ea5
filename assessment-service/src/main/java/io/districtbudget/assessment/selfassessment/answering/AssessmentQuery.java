package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.listing.Filters;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.support.http.CountedPageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of assessments; what is absent does not filter. */
public class AssessmentQuery extends CountedPageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("department")
  public List<String> department = List.of();

  @QueryParam("unit")
  public List<String> unit = List.of();

  @QueryParam("project")
  public @Nullable UUID project;

  @QueryParam("status")
  public List<Status> status = List.of();

  /** The grade that counts, after reviews. */
  @QueryParam("grade")
  public List<Grade> grade = List.of();

  /** Only those that are still being filled after their deadline, or only the others. */
  @QueryParam("overdue")
  public @Nullable Boolean overdue;

  /**
   * One page of what the caller may see, newest year first: of a project's year the version that
   * counts, and the correction under way where there is one.
   */
  List<Assessment> read(EntityManager entities, Caller caller, LocalDate today) {
    Filters<Assessment> filters = filters(caller, today);
    List<String> position = position(2);
    if (!position.isEmpty()) {
      filters.holds(
          true,
          "e.year < :afterYear or e.year = :afterYear and e.id > :afterId",
          Map.of(
              "afterYear", Integer.valueOf(position.get(0)),
              "afterId", UUID.fromString(position.get(1))));
    }
    return filters.read(entities, "e.year desc, e.id", limit + 1);
  }

  /** How many the caller may see, whatever page. */
  long all(EntityManager entities, Caller caller, LocalDate today) {
    return filters(caller, today).count(entities);
  }

  private Filters<Assessment> filters(Caller caller, LocalDate today) {
    return Filters.visibleNowOrBefore(Assessment.class, caller, "published")
        .equal("year", year)
        .among("departmentCode", "department", department)
        .among("unitCode", "unit", unit)
        .equal("projectId", project)
        .among("status", "status", status)
        .among("outcome.finalGrade", "grade", grade)
        .equal("filled", grade.isEmpty() ? null : true)
        .holds(
            overdue,
            "e.status in (:filling) and e.deadline is not null and e.deadline < :today",
            Map.of("filling", List.of(Status.OPEN, Status.RETURNED), "today", today))
        .holds(
            true,
            "e.mark.counts = true or e.status <> :published",
            Map.of("published", Status.PUBLISHED));
  }
}
