package io.districtbudget.assessment.monitoring.answering;

import io.districtbudget.assessment.listing.Filters;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.support.http.CountedPageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the list of monitorings; what is absent does not filter. */
public class MonitoringQuery extends CountedPageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("month")
  public List<Integer> month = List.of();

  @QueryParam("department")
  public List<String> department = List.of();

  @QueryParam("unit")
  public List<String> unit = List.of();

  @QueryParam("project")
  public @Nullable UUID project;

  @QueryParam("status")
  public List<MonitoringStatus> status = List.of();

  /** The project's light: the worst of its money and indicators. */
  @QueryParam("light")
  public List<Light> light = List.of();

  /** Only those that are still being filled after their deadline, or only the others. */
  @QueryParam("overdue")
  public @Nullable Boolean overdue;

  /** One page of what the caller may see, newest month first. */
  List<Monitoring> read(EntityManager entities, Caller caller, LocalDate today) {
    Filters<Monitoring> filters = filters(caller, today);
    List<String> position = position(3);
    if (!position.isEmpty()) {
      filters.holds(
          true,
          "e.year < :afterYear or e.year = :afterYear"
              + " and (e.month < :afterMonth or e.month = :afterMonth and e.id > :afterId)",
          Map.of(
              "afterYear", Integer.valueOf(position.get(0)),
              "afterMonth", Integer.valueOf(position.get(1)),
              "afterId", UUID.fromString(position.get(2))));
    }
    return filters.read(entities, "e.year desc, e.month desc, e.id", limit + 1);
  }

  /** How many the caller may see, whatever page. */
  long all(EntityManager entities, Caller caller, LocalDate today) {
    return filters(caller, today).count(entities);
  }

  private Filters<Monitoring> filters(Caller caller, LocalDate today) {
    return Filters.visible(Monitoring.class, caller)
        .equal("year", year)
        .among("month", "month", month)
        .among("departmentCode", "department", department)
        .among("unitCode", "unit", unit)
        .equal("projectId", project)
        .among("status", "status", status)
        .among("light", "light", light)
        .holds(
            overdue,
            "e.status in (:filling) and e.deadline is not null and e.deadline < :today",
            Map.of(
                "filling",
                List.of(MonitoringStatus.OPEN, MonitoringStatus.RETURNED),
                "today",
                today));
  }
}
