package io.districtbudget.project.closing;

import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Seen;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 年度结账 (year close) of the caller's division. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/fiscal-years/{year}")
@Tag(name = "结账 year close")
public class YearClosingResource {

  private final YearClosing closing;
  private final FiscalYears years;
  private final OpenMatters matters;
  private final AuditTrail audit;
  private final Caller caller;

  YearClosingResource(
      YearClosing closing,
      FiscalYears years,
      OpenMatters matters,
      AuditTrail audit,
      Caller caller) {
    this.closing = closing;
    this.years = years;
    this.matters = matters;
    this.audit = audit;
    this.caller = caller;
  }

  @GET
  @Path("/closing")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "读取结账状态和未了事项 (state of the closing, its history, and what is open)",
      description =
          """
          The ETag is the version that the next act names in If-Match. What is open is shown to \
          callers who see the whole division: money left, overspent accounts, active projects \
          without an approved budget, treasury entries that were refused or parked. What only \
          other services know is listed by them (`elsewhere`).\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = YearClosingResponse.class)))
  public Response read(@PathParam("year") int year) {
    return answer(years.of(year));
  }

  @POST
  @Path("/closing")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "结账：一人提出，另一人确认 (close the year: one person proposes, another confirms)",
      description =
          """
          Proposes the closing, or confirms what another person (another `sub`) has proposed; also \
          drops a proposal to open the year again. After the confirmation every posting to the year \
          is refused with 409 YEAR_CLOSED. Answered with what is open; nothing of it stops the \
          closing.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = YearClosingResponse.class)))
  public Response close(
      @PathParam("year") int year, @BeanParam Seen seen, @Valid @Nullable ClosingRequest request) {
    caller.requireWholeDivision();
    String reason = request == null ? null : request.reason();
    return answer(closing.close(year, seen.version(), reason));
  }

  @POST
  @Path("/reopening")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "反结账：一人提出，另一人确认，须说明理由 (open a closed year again, with a reason)",
      description =
          """
          Proposes that the year is opened again, or confirms what another person has proposed; \
          also drops a proposal to close it. Until the confirmation the year stays closed.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = YearClosingResponse.class)))
  public Response reopen(
      @PathParam("year") int year, @BeanParam Seen seen, @Valid @NotNull ReopeningRequest request) {
    caller.requireWholeDivision();
    return answer(closing.reopen(year, seen.version(), request.reason()));
  }

  private Response answer(FiscalYear year) {
    return Response.ok(
            YearClosingResponse.of(
                year,
                audit.entries(caller.division(), YearClosing.trail(year.year())),
                caller.isLimited() ? null : matters.of(caller.division(), year.year())))
        .header("ETag", ExpectedVersion.etag(year.version()))
        .build();
  }
}
