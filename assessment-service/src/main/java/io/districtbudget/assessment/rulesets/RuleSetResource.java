package io.districtbudget.assessment.rulesets;

import io.districtbudget.scoring.ruleset.RuleSet;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/rule-sets")
@Tag(name = "评分规则 rule sets")
public class RuleSetResource {
  private final RuleSets ruleSets;
  private final RuleSetEdit edit;

  RuleSetResource(RuleSets ruleSets, RuleSetEdit edit) {
    this.ruleSets = ruleSets;
    this.edit = edit;
  }

  /** The newest version of each set. */
  public record RuleSetList(List<RuleSet> items) {}

  @GET
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "评分规则列表 (all rule sets, newest versions)")
  public RuleSetList list() {
    return new RuleSetList(ruleSets.all());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "评分规则 (a rule set, the newest or a given version)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleSet.class)))
  public Response one(
      @PathParam("id") String id, @QueryParam("version") @Nullable Integer version) {
    return answer(version == null ? ruleSets.newest(id) : ruleSets.version(id, version));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.ADMIN)
  @Operation(
      summary = "修订评分规则 (store the next version)",
      description = "Refused with every contradiction at once: RULE_SET_CONTRADICTORY.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RuleSet.class)))
  public Response put(
      @PathParam("id") String id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @NotNull RuleSet rules) {
    return answer(edit.edit(id, rules, ifMatch, ifNoneMatch));
  }

  private static Response answer(RuleSet rules) {
    return Response.ok(rules).header("ETag", ExpectedVersion.etag(rules.version())).build();
  }
}
