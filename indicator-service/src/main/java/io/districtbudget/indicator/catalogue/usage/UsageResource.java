package io.districtbudget.indicator.catalogue.usage;

import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 指标使用情况 (usage of an indicator). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/indicators/{id}/usage")
@Tag(name = "指标库 indicators")
public class UsageResource {

  private final IndicatorUsage usage;

  UsageResource(IndicatorUsage usage) {
    this.usage = usage;
  }

  @GET
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "指标使用情况 (how often, by whom, with which targets and results)",
      description =
          """
          Counted are approved declarations with the indicator's name or one that was merged into \
          it, and published self-assessments. A caller that is limited to rows sees the figures of \
          the whole division, and by name only its own department and unit.\
          """)
  public UsageResponse read(
      @PathParam("id") UUID id,
      @QueryParam("fromYear") @DefaultValue("2000") @Min(2000) @Max(2100) int fromYear,
      @QueryParam("toYear") @DefaultValue("2100") @Min(2000) @Max(2100) int toYear) {
    return usage.of(id, fromYear, toYear);
  }
}
