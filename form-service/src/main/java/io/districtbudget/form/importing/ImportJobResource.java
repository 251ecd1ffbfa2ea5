package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 导入任务 (import jobs) of large documents: how they stand, their lines, to resume and to end. */
@Path("/api/v1/forms/jobs/{id}")
@Tag(name = "表格 forms")
public class ImportJobResource {

  private static final String NDJSON = "application/x-ndjson";

  private final ImportJobs jobs;
  private final Caller caller;
  private final ObjectMapper json;

  ImportJobResource(ImportJobs jobs, Caller caller, ObjectMapper json) {
    this.jobs = jobs;
    this.caller = caller;
    this.json = json;
  }

  @GET
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "导入任务的进度 (how an import job stands), of one's own jobs only",
      description =
          """
          A running job goes on with the token of this request, so that it outlives the one that \
          it began with.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportJob.class)))
  @APIResponse(responseCode = "404", description = "JOB_UNKNOWN")
  public ImportJob job(
      @PathParam("id") UUID id, @HeaderParam("Authorization") @Nullable String authorization) {
    return jobs.job(caller, id, authorization);
  }

  @GET
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Path("/lines")
  @Produces(NDJSON)
  @Operation(
      summary = "导入任务的结果 (a line for each form that is done)",
      description = "The lines of an import, as far as there are any: in the order of the forms.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportLine.class)))
  @APIResponse(responseCode = "404", description = "JOB_UNKNOWN")
  public Response lines(
      @PathParam("id") UUID id,
      @QueryParam("after")
          @DefaultValue("0")
          @Min(0) @Parameter(description = "lines that are known already")
          int after,
      @QueryParam("limit") @DefaultValue("500") @Min(1) @Max(2000) int limit) {
    List<String> lines = jobs.lines(caller, id, after, limit);
    StreamingOutput written =
        out -> {
          for (String line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          }
        };
    return Response.ok(written, NDJSON).build();
  }

  @GET
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Path("/events")
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "导入任务的进展 (server-sent events: a line for each form as it is done)",
      description =
          """
          `line` events with the number of the line as their id, which `Last-Event-ID` of a new \
          connection names again; at last one `job` event, when the job is over or stands still.\
          """)
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = ImportLine.class)))
  @APIResponse(responseCode = "404", description = "JOB_UNKNOWN")
  public Multi<OutboundSseEvent> events(
      @PathParam("id") UUID id,
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam("Last-Event-ID") @DefaultValue("0") @Min(0) int last,
      @Context Sse sse) {
    jobs.job(caller, id, authorization);
    return new ImportJobEvents(jobs, json, sse, id, last).events();
  }

  @POST
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Path("/resumption")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "继续导入任务 (go on where a job stands still), with the caller's token")
  @APIResponse(
      responseCode = "202",
      content = @Content(schema = @Schema(implementation = ImportJob.class)))
  @APIResponse(responseCode = "404", description = "JOB_UNKNOWN")
  @APIResponse(responseCode = "409", description = "JOB_NOT_HALTED")
  public Response resume(
      @PathParam("id") UUID id, @HeaderParam("Authorization") @Nullable String authorization) {
    ImportJob job = jobs.resume(caller, id, new ImportJobs.Token(authorization));
    return Response.accepted(job).build();
  }

  @DELETE
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "取消导入任务 (end a job behind the form that is being taken)",
      description = "What is done stays done. A job that is over stays as it is.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ImportJob.class)))
  @APIResponse(responseCode = "404", description = "JOB_UNKNOWN")
  public ImportJob cancel(@PathParam("id") UUID id) {
    return jobs.cancel(caller, id);
  }
}
