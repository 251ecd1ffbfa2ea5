package io.districtbudget.assessment.selfassessment.answering;

import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Assessments;
import io.districtbudget.assessment.selfassessment.filling.AssessmentFilling;
import io.districtbudget.assessment.selfassessment.filling.ResultsEntry;
import io.districtbudget.assessment.selfassessment.historical.HistoricalEntry;
import io.districtbudget.assessment.selfassessment.historical.HistoricalImport;
import io.districtbudget.assessment.selfassessment.historical.HistoricalResponse;
import io.districtbudget.assessment.selfassessment.opening.AssessmentOpening;
import io.districtbudget.assessment.selfassessment.opening.OpeningEntry;
import io.districtbudget.assessment.selfassessment.opening.OpeningOfOne;
import io.districtbudget.assessment.selfassessment.opening.OpeningResponse;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/assessments")
@Tag(name = "绩效自评 self-assessments")
public class AssessmentResource {
  private final Assessments assessments;
  private final AssessmentOpening opening;
  private final HistoricalImport history;
  private final AssessmentFilling filling;
  private final EntityManager entities;
  private final Caller caller;
  private final Clock clock;

  AssessmentResource(
      Assessments assessments,
      AssessmentOpening opening,
      HistoricalImport history,
      AssessmentFilling filling,
      EntityManager entities,
      Caller caller,
      Clock clock) {
    this.assessments = assessments;
    this.opening = opening;
    this.history = history;
    this.filling = filling;
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(
      summary = "开启自评，或导入已公开的自评表 (open an assessment, or take a published form over)",
      description =
          "With historical=true (role finance) the body is a published form: it is scored by the"
              + " ledger, audited as printed and PUBLISHED; the same content again is UNCHANGED."
              + " With dryRun=true as well the same is done and rolled back: 204, or what would be"
              + " refused; a form whose project or money is not entered yet is judged by itself.")
  @APIResponse(
      responseCode = "201",
      content =
          @Content(schema = @Schema(oneOf = {AssessmentResponse.class, HistoricalResponse.class})))
  @APIResponse(
      responseCode = "200",
      description = "已公开的自评表早已导入。 The published form was taken over before.",
      content = @Content(schema = @Schema(implementation = HistoricalResponse.class)))
  @APIResponse(responseCode = "204", description = "试行通过，未作改动。 It would be taken over.")
  public Response open(
      @QueryParam("historical") @DefaultValue("false") boolean historical,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(oneOf = {OpeningOfOne.class, HistoricalEntry.class})))
          @NotNull @Valid AssessmentEntry entry) {
    if (dryRun) {
      history.rehearse(entry.historical());
      return Response.noContent().build();
    }
    return historical
        ? Answers.of(history.take(entry.historical()))
        : Answers.created(opening.open(entry.opening()));
  }

  @POST
  @Path("/openings")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "批量开启自评 (open a whole year)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OpeningResponse.class)))
  public Response openYear(@NotNull @Valid OpeningEntry entry) {
    return Response.ok(opening.open(entry)).build();
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
  @Operation(summary = "自评列表 (list of assessments)")
  public Page<AssessmentSummary> list(@BeanParam @Valid AssessmentQuery query) {
    LocalDate today = LocalDate.now(clock);
    return query.page(
        query.read(entities, caller, today),
        row -> List.of(Integer.toString(row.year()), row.id().toString()),
        row -> AssessmentSummary.from(row, today),
        () -> query.all(entities, caller, today));
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
  @Operation(summary = "自评 (an assessment)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  public Response one(@PathParam("id") UUID id) {
    return Answers.of(visible(id));
  }

  @PUT
  @Path("/{id}/results")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT})
  @Operation(
      summary = "填报 (state the results); scores are computed at once",
      description =
          "By the unit, or by its department for it. With dryRun=true the same is done and rolled"
              + " back: the answer is what would stand there.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AssessmentResponse.class)))
  public Response fill(
      @PathParam("id") UUID id,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ResultsEntry entry) {
    if (dryRun) {
      return Response.ok(AssessmentResponse.from(filling.rehearse(id, ifMatch, entry))).build();
    }
    return Answers.of(filling.fill(id, ifMatch, entry));
  }

  private Assessment visible(UUID id) {
    return assessments.visible(id, caller);
  }
}
