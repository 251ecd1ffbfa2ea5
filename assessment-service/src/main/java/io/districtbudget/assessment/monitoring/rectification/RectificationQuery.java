package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.listing.Filters;
import io.districtbudget.support.http.CountedPageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of rectifications; what is absent does not filter. */
public class RectificationQuery extends CountedPageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("month")
  public List<Integer> month = List.of();

  @QueryParam("department")
  public List<String> department = List.of();

  @QueryParam("project")
  public @Nullable UUID project;

  @QueryParam("status")
  public List<RectificationStatus> status = List.of();

  /** Only those that the unit has not answered by their deadline, or only the others. */
  @QueryParam("overdue")
  public @Nullable Boolean overdue;

  /** One page of what the caller may see, newest year first. */
  List<Rectification> read(EntityManager entities, Caller caller, LocalDate today) {
    Filters<Rectification> filters = filters(caller, today);
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

  private Filters<Rectification> filters(Caller caller, LocalDate today) {
    return Filters.visible(Rectification.class, caller)
        .equal("year", year)
        .among("month", "month", month)
        .among("departmentCode", "department", department)
        .equal("projectId", project)
        .among("status", "status", status)
        .holds(
            overdue,
            "e.status in (:waiting) and e.deadline < :today",
            Map.of(
                "waiting",
                List.of(RectificationStatus.ISSUED, RectificationStatus.RETURNED),
                "today",
                today));
  }
}
