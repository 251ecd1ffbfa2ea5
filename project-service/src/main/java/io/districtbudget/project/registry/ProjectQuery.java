package io.districtbudget.project.registry;

import io.districtbudget.support.http.CountedPageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Filters and order of the project list; what is absent does not filter. */
public class ProjectQuery extends CountedPageRequest {

  /** Fiscal year that the project spans by its dates or has a budget in. */
  @QueryParam("year")
  @Min(1990) @Max(2100) public @Nullable Integer year;

  /** The day whose names and places are shown and filtered by; today's unless told. */
  @QueryParam("asOf")
  public @Nullable LocalDate asOf;

  @QueryParam("department")
  public List<String> department = List.of();

  @QueryParam("unit")
  public @Nullable String unit;

  @QueryParam("category")
  public List<ProjectCategory> category = List.of();

  @QueryParam("nature")
  public List<ProjectCategory> nature = List.of();

  @QueryParam("status")
  public List<ProjectStatus> status = List.of();

  /** Part of a name that it has or had or of its code, or something like it, in any spelling. */
  @QueryParam("q")
  public @Nullable String q;

  /** The whole name, in any spelling; a former name finds it too unless another has it now. */
  @QueryParam("name")
  public @Nullable String name;

  @QueryParam("sort")
  @Pattern(regexp = ProjectSort.ALLOWED) @Parameter(description = "code unless told; relevance when q is given")
  public @Nullable String sort;

  boolean searches() {
    return q != null && !Names.normalize(q).isEmpty();
  }

  /** The order that is asked for: by code unless told, the best first when something is sought. */
  ProjectSort order() {
    if (sort == null) {
      return searches() ? ProjectSort.RELEVANCE : ProjectSort.CODE;
    }
    ProjectSort asked = ProjectSort.of(sort).orElse(ProjectSort.CODE);
    if (asked == ProjectSort.RELEVANCE && !searches()) {
      throw RegistryRefusal.SORT_NEEDS_Q.problemAt("/sort", sort);
    }
    return asked;
  }
}
