package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.selfassessment.filling.AssessmentFilling;
import io.districtbudget.assessment.selfassessment.review.AssessmentReview;
import io.districtbudget.assessment.selfassessment.review.DepartmentReviewEntry;
import io.districtbudget.assessment.selfassessment.review.RecheckEntry;
import io.districtbudget.assessment.selfassessment.review.ReturnEntry;
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

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/assessments/{id}")
@Tag(name = "绩效自评 self-assessments")
public class ReviewResource {
  private final AssessmentFilling filling;
  private final AssessmentReview review;

  ReviewResource(AssessmentFilling filling, AssessmentReview review) {
    this.filling = filling;
    this.review = review;
  }

  @POST
  @Path("/submission")
  @Idempotent
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "提交 (submit); refused with everything that is missing at once")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  public Response submit(@PathParam("id") UUID id, @BeanParam Seen seen) {
    return Answers.of(filling.submit(id, seen.version()));
  }

  @POST
  @Path("/return")
  @Idempotent
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "退回 (return to the unit)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  public Response giveBack(
      @PathParam("id") UUID id, @BeanParam Seen seen, @NotNull @Valid ReturnEntry entry) {
    return Answers.of(review.giveBack(id, seen.version(), entry));
  }

  @POST
  @Path("/department-review")
  @Idempotent
  @RolesAllowed(Roles.DEPARTMENT)
  @Operation(summary = "主管部门审核 (department review)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  public Response review(
      @PathParam("id") UUID id, @BeanParam Seen seen, @NotNull @Valid DepartmentReviewEntry entry) {
    return Answers.of(review.review(id, seen.version(), entry));
  }

  @POST
  @Path("/recheck")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "财政复核 (recheck)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  public Response recheck(
      @PathParam("id") UUID id, @BeanParam Seen seen, @NotNull @Valid RecheckEntry entry) {
    return Answers.of(review.recheck(id, seen.version(), entry));
  }

  @POST
  @Path("/publication")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "公开 (publish)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  public Response publish(@PathParam("id") UUID id, @BeanParam Seen seen) {
    return Answers.of(review.publish(id, seen.version()));
  }
}
