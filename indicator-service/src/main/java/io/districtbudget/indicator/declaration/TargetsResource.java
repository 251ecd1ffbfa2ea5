package io.districtbudget.indicator.declaration;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.http.PageRequest;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 绩效目标 (performance targets) of one project and fiscal year: content and versions. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/targets/{projectId}/{year}")
@Tag(name = "绩效目标 targets")
public class TargetsResource {

  private final TargetsStorage storage;
  private final DeclarationReader reader;

  TargetsResource(TargetsStorage storage, DeclarationReader reader) {
    this.storage = storage;
    this.reader = reader;
  }

  @PUT
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(
      summary = "填报绩效目标 (declare targets), 或导入历史 (or store a published declaration)",
      description =
          """
          A unit, or its department for it, creates the draft with `If-None-Match: *` and changes it \
          with `If-Match`; a draft may be incomplete. With `dryRun=true` the same is done and rolled \
          back: the answer is what would stand there. With `historical=true` the finance bureau stores a published \
          declaration as the next approved version; indicators without weights get proposed ones, \
          and the same content again changes nothing (`outcome` UNCHANGED). With `dryRun=true` as \
          well it is 204, or what would be refused; also for a project that is not entered yet.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TargetsResponse.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = TargetsResponse.class)))
  @APIResponse(responseCode = "204", description = "试行通过，未作改动。 It would be stored.")
  public Response put(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") @Min(2000) @Max(2100) int year,
      @QueryParam("historical") @DefaultValue("false") boolean historical,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("If-None-Match") @Nullable String ifNoneMatch,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull TargetsEntry entry) {
    if (dryRun) {
      return storage
          .rehearse(projectId, year, historical, ifNoneMatch, ifMatch, entry)
          .map(draft -> Response.ok(TargetsResponse.from(draft)).build())
          .orElseGet(() -> Response.noContent().build());
    }
    Declared declared = storage.put(projectId, year, historical, ifNoneMatch, ifMatch, entry);
    return answer(Response.status(declared.outcome() == Outcome.CREATED ? 201 : 200), declared);
  }

  @DELETE
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT})
  @Operation(
      summary = "删除草稿 (delete a draft that was never submitted)",
      description =
          """
          By the unit, or by its department for it. What was submitted once stays: 409 STATE_FORBIDS; \
          an adjustment in work is given up by a withdrawal. The audit trail keeps who deleted it.\
          """)
  @APIResponse(responseCode = "204", description = "已删除。 It is deleted.")
  public Response discard(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") @Min(2000) @Max(2100) int year,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    storage.discard(projectId, year, ExpectedVersion.of(ifMatch));
    return Response.noContent().build();
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
  @Operation(summary = "读取绩效目标 (read the latest version, in work or approved)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TargetsResponse.class)))
  public Response read(
      @PathParam("projectId") UUID projectId, @PathParam("year") @Min(2000) @Max(2100) int year) {
    return answer(Response.ok(), reader.latest(projectId, year));
  }

  @GET
  @Path("/versions")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "查询版本 (list the versions, oldest first)")
  public Page<VersionResponse> versions(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") @Min(2000) @Max(2100) int year,
      @Valid @BeanParam PageRequest page) {
    List<String> position = page.position(1);
    int after = position.isEmpty() ? 0 : Integer.parseInt(position.get(0));
    List<PlanVersion> rows = reader.versions(projectId, year, after, page.limit + 1);
    return page.page(
        rows, version -> List.of(Integer.toString(version.number())), VersionResponse::from);
  }

  @GET
  @Path("/versions/{number: [0-9]{1,6}}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "读取版本 (read a version)")
  public TargetsResponse version(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") @Min(2000) @Max(2100) int year,
      @PathParam("number") int number) {
    return TargetsResponse.from(reader.version(projectId, year, number));
  }

  @GET
  @Path("/versions/{from: [0-9]{1,6}}..{to: [0-9]{1,6}}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      operationId = "compareTargetVersions",
      summary = "比较版本 (difference between two versions)")
  public DifferenceResponse difference(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") @Min(2000) @Max(2100) int year,
      @PathParam("from") int from,
      @PathParam("to") int to) {
    return DifferenceResponse.from(from, to, reader.difference(projectId, year, from, to));
  }

  @GET
  @Path("/checks")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "审核 (check the latest version by every rule)",
      description =
          """
          Every remark has a stable code, a severity, a JSON pointer and a proposal for the mend: a \
          sentence and, where the rules can tell, a JSON Patch for the body of a PUT.\
          """)
  public ChecksResponse checks(
      @PathParam("projectId") UUID projectId, @PathParam("year") @Min(2000) @Max(2100) int year) {
    return ChecksResponse.from(reader.latest(projectId, year));
  }

  @GET
  @Path("/history")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(summary = "办理记录 (who did what, when and why; hash-chained)")
  public List<TransitionResponse> history(
      @PathParam("projectId") UUID projectId, @PathParam("year") @Min(2000) @Max(2100) int year) {
    return reader.history(projectId, year).stream().map(TransitionResponse::from).toList();
  }

  static Response answer(Response.ResponseBuilder response, Declared declared) {
    return response
        .header("ETag", ExpectedVersion.etag(declared.declaration().version()))
        .entity(TargetsResponse.from(declared))
        .build();
  }
}
