package io.districtbudget.indicator.declaration;

import io.districtbudget.support.http.Seen;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标办理 (acts on declared targets). Each answers the declaration after the act; the body is an
 * opinion and may be left out except for a return; {@code If-Match} says what was seen.
 */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/targets/{projectId}/{year}")
@Tag(name = "绩效目标办理 review of targets")
@APIResponse(
    responseCode = "200",
    content = @Content(schema = @Schema(implementation = TargetsResponse.class)))
public class TargetsReviewResource {

  private final DeclarationActs acts;
  private final ReadingConfirmation readings;

  TargetsReviewResource(DeclarationActs acts, ReadingConfirmation readings) {
    this.acts = acts;
    this.readings = readings;
  }

  @POST
  @Path("/reading-confirmations")
  @Idempotent
  @RolesAllowed(Roles.UNIT)
  @Operation(
      summary = "确认指标值的读法 (confirm how targets are read)",
      description =
          """
          The author confirms or corrects readings while the content may be changed: `READ` as read, \
          `FIGURE` with operator, value and unit, or `WORDS` to be judged like words. The confirmed \
          reading is frozen with the version and is what is scored later; it is kept as long as name \
          and target stay as they are.\
          """)
  public Response confirmReadings(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @NotNull ReadingsEntry entry) {
    return TargetsResource.answer(
        Response.ok(), readings.confirm(projectId, year, seen.version(), entry));
  }

  @POST
  @Path("/submission")
  @Idempotent
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "提交 (submit; every rule is checked at once)")
  public Response submit(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.SUBMISSION, projectId, year, seen, opinion);
  }

  @POST
  @Path("/withdrawal")
  @Idempotent
  @RolesAllowed({Roles.UNIT, Roles.FINANCE})
  @Operation(summary = "撤回提交，或放弃调整 (withdraw before review, or give an adjustment up)")
  public Response withdraw(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.WITHDRAWAL, projectId, year, seen, opinion);
  }

  @POST
  @Path("/return")
  @Idempotent
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "退回并说明理由 (return with a reason)")
  public Response sendBack(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.RETURN, projectId, year, seen, opinion);
  }

  @POST
  @Path("/department-approval")
  @Idempotent
  @RolesAllowed(Roles.DEPARTMENT)
  @Operation(summary = "主管部门审核通过 (approve as the department)")
  public Response approveAsDepartment(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.DEPARTMENT_APPROVAL, projectId, year, seen, opinion);
  }

  @POST
  @Path("/finance-approval")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "财政批复，版本冻结 (approve as the finance bureau; freezes the version)")
  public Response approveAsFinance(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.FINANCE_APPROVAL, projectId, year, seen, opinion);
  }

  @POST
  @Path("/adjustment")
  @Idempotent
  @RolesAllowed({Roles.UNIT, Roles.FINANCE})
  @Operation(summary = "发起调整 (open a new version; the approved one holds until the next approval)")
  public Response adjust(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.ADJUSTMENT, projectId, year, seen, opinion);
  }

  @POST
  @Path("/rejection")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "不予安排并说明理由 (reject with a reason: grade 差, no budget)")
  public Response reject(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.REJECTION, projectId, year, seen, opinion);
  }

  @POST
  @Path("/confirmation")
  @Idempotent
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "预算变动后确认目标不变并说明理由 (confirm the targets after a large change of the money)")
  public Response confirm(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.CONFIRMATION, projectId, year, seen, opinion);
  }

  @POST
  @Path("/confirmation-approval")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "认可确认 (accept that the targets stay; a return asks again)")
  public Response acceptConfirmation(
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @BeanParam Seen seen,
      @Valid @Nullable ReviewOpinion opinion) {
    return take(Act.CONFIRMATION_APPROVAL, projectId, year, seen, opinion);
  }

  private Response take(
      Act act, UUID projectId, int year, Seen seen, @Nullable ReviewOpinion opinion) {
    return TargetsResource.answer(
        Response.ok(), acts.take(act, projectId, year, seen.version(), opinion));
  }
}
