package io.districtbudget.assessment.selfassessment.finding;

import io.districtbudget.assessment.listing.Filters;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Severity;
import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Caller;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filters of the findings of assessments that units have answered for. */
public class FindingQuery extends PageRequest {

  @QueryParam("year")
  public @Nullable Integer year;

  @QueryParam("code")
  public @Nullable FindingCode code;

  @QueryParam("severity")
  public @Nullable Severity severity;

  @QueryParam("department")
  public @Nullable String department;

  @QueryParam("unit")
  public @Nullable String unit;

  @QueryParam("project")
  public @Nullable UUID project;

  /** Only those that the finance bureau accepted, or only the others. */
  @QueryParam("accepted")
  public @Nullable Boolean accepted;

  /** One page of what the caller may see, newest year first. */
  List<FindingRow> read(EntityManager entities, Caller caller) {
    Filters<FindingRow> filters =
        Filters.visible(FindingRow.class, caller)
            .equal("counted", true)
            .equal("year", year)
            .equal("code", code)
            .equal("severity", severity)
            .equal("departmentCode", department)
            .equal("unitCode", unit)
            .equal("projectId", project)
            .holds(accepted, "e.acceptedBy is not null", Map.of());
    List<String> position = position(2);
    if (!position.isEmpty()) {
      filters.holds(
          true,
          "e.year < :afterYear or e.year = :afterYear and e.id > :afterId",
          Map.of("afterYear", Integer.valueOf(position.get(0)), "afterId", position.get(1)));
    }
    return filters.read(entities, "e.year desc, e.id", limit + 1);
  }
}
