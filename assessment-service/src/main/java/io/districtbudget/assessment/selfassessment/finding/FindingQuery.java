package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.listing.Filters;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Severity;
import io.districtbudget.support.http.CountedPageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the findings of assessments that units have answered for. */
public class FindingQuery extends CountedPageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("code")
  public List<FindingCode> code = List.of();

  @QueryParam("severity")
  public List<Severity> severity = List.of();

  @QueryParam("department")
  public List<String> department = List.of();

  @QueryParam("unit")
  public List<String> unit = List.of();

  @QueryParam("project")
  public @Nullable UUID project;

  /** Only those that the finance bureau accepted, or only the others. */
  @QueryParam("accepted")
  public @Nullable Boolean accepted;

  /** One page of what the caller may see, newest year first. */
  List<FindingRow> read(EntityManager entities, Caller caller) {
    Filters<FindingRow> filters = filters(caller);
    List<String> position = position(2);
    if (!position.isEmpty()) {
      filters.holds(
          true,
          "e.year < :afterYear or e.year = :afterYear and e.id > :afterId",
          Map.of("afterYear", Integer.valueOf(position.get(0)), "afterId", position.get(1)));
    }
    return filters.read(entities, "e.year desc, e.id", limit + 1);
  }

  /** How many the caller may see, whatever page. */
  long all(EntityManager entities, Caller caller) {
    return filters(caller).count(entities);
  }

  private Filters<FindingRow> filters(Caller caller) {
    return Filters.visible(FindingRow.class, caller)
        .equal("counted", true)
        .equal("year", year)
        .among("code", "code", code)
        .among("severity", "severity", severity)
        .among("departmentCode", "department", department)
        .among("unitCode", "unit", unit)
        .equal("projectId", project)
        .holds(accepted, "e.acceptedBy is not null", Map.of());
  }
}
