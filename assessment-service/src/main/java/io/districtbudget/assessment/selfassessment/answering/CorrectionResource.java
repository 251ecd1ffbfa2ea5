package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.selfassessment.correction.AssessmentCorrection;
import io.districtbudget.assessment.selfassessment.correction.CorrectionRequest;
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

/** 更正 (correction) of a published assessment. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/assessments/{id}/correction")
@Tag(name = "绩效自评 self-assessments")
public class CorrectionResource {
  private final AssessmentCorrection corrections;

  CorrectionResource(AssessmentCorrection corrections) {
    this.corrections = corrections;
  }

  @POST
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "更正已公开的自评 (correct a published self-assessment)",
      description =
          """
          Opens a new version that goes the ordinary way: filling, submission, reviews, \
          publication. The published one stays word for word (`publications`) and counts until \
          the new one is published; then the new one counts alone. Both are marked: `corrects`, \
          `correctedBy`. If-Match is the ETag of the published one. Evidence stays with its version.\
          """)
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  public Response correct(
      @PathParam("id") UUID id, @BeanParam Seen seen, @NotNull @Valid CorrectionRequest request) {
    return Answers.created(corrections.open(id, seen.version(), request));
  }
}
