package io.districtbudget.indicator.suggestion;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** For which project suggestions are asked. */
public class SuggestionQuery {

  /** 项目名称, as it will be declared. */
  @QueryParam("projectName")
  @NotBlank @Size(max = 300) public @Nullable String projectName;

  /** Code of the department; the caller's own when absent. */
  @QueryParam("department")
  @Size(max = 64) public @Nullable String department;

  /** 项目类别. */
  @QueryParam("category")
  @Pattern(regexp = "ONE_OFF|RECURRENT|PHASED|MID_TERM_PILOT|SPECIFIC_TARGET") public @Nullable String category;

  /** Fiscal year of the declaration; the present one when absent. */
  @QueryParam("year")
  @Min(2000) @Max(2100) public @Nullable Integer year;

  /** Framework of the declaration; the year's standard one when absent. */
  @QueryParam("framework")
  @Size(max = 20) public @Nullable String framework;

  /** How many suggestions, best first; each level 1 gets some in any case. */
  @QueryParam("limit")
  @DefaultValue("30")
  @Min(20) @Max(60) public int limit = 30;
}
