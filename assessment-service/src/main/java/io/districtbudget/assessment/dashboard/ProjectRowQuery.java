package io.districtbudget.assessment.dashboard;

import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.support.http.CountedPageRequest;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Filters and order of a year's projects; what is absent does not filter. */
public class ProjectRowQuery extends CountedPageRequest {

  @QueryParam("department")
  public @Nullable String department;

  @QueryParam("unit")
  public @Nullable String unit;

  /** Part of the project's name or code, or of its unit's name. */
  @QueryParam("q")
  @Size(max = 200) public @Nullable String q;

  /** State of the self-assessment. */
  @QueryParam("status")
  public List<Status> status = List.of();

  /** The grade that counts, after reviews. */
  @QueryParam("grade")
  public List<Grade> grade = List.of();

  /** Of the newest monitored month. */
  @QueryParam("light")
  public List<Light> light = List.of();

  @QueryParam("sort")
  @DefaultValue("CODE")
  public Order sort = Order.CODE;

  /** 排序; a project that lacks the figure comes last. */
  @Schema(name = "ProjectRowOrder")
  public enum Order {
    /** By code. */
    CODE("p.code", "text", true),
    /** The greatest budget first. */
    BUDGET("b.full_year", "numeric", false),
    /** The lowest execution rate first. */
    EXECUTION(
        "CASE WHEN b.full_year > 0 THEN b.executed / b.full_year ELSE 99 END", "numeric", true),
    /** The lowest total first. */
    TOTAL("CASE WHEN a.filled THEN a.final_total ELSE 999 END", "numeric", true),
    /** The most findings first. */
    FINDINGS("coalesce(jsonb_array_length(a.findings), 0)", "int", false);

    final String by;
    final String type;
    final boolean ascending;

    Order(String by, String type, boolean ascending) {
      this.by = by;
      this.type = type;
      this.ascending = ascending;
    }
  }
}
