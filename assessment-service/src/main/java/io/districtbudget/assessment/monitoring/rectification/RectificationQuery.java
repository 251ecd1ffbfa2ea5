package io.districtbudget.assessment.monitoring.rectification;

import io.districtbudget.assessment.listing.Filters;
import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of rectifications; what is absent does not filter. */
public class RectificationQuery extends PageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("month")
  public @Nullable Integer month;

  @QueryParam("department")
  public @Nullable String department;

  @QueryParam("project")
  public @Nullable UUID project;

  @QueryParam("status")
  public @Nullable RectificationStatus status;

  /** Only those that the unit has not answered by their deadline, or only the others. */
  @QueryParam("overdue")
  public @Nullable Boolean overdue;

  /** One page of what the caller may see, newest year first. */
  List<Rectification> read(EntityManager entities, Caller caller, LocalDate today) {
    Filters<Rectification> filters =
        Filters.visible(Rectification.class, caller)
            .equal("year", year)
            .equal("month", month)
            .equal("departmentCode", department)
            .equal("projectId", project)
            .equal("status", status)
            .holds(
                overdue,
                "e.status in (:waiting) and e.deadline < :today",
                Map.of(
                    "waiting",
                    List.of(RectificationStatus.ISSUED, RectificationStatus.RETURNED),
                    "today",
                    today));
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
}
