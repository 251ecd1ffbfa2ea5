package io.districtbudget.form.importing;

import io.districtbudget.documents.source.DocumentTypes;
import io.districtbudget.form.importing.draft.DraftUpload;
import io.districtbudget.form.importing.draft.UploadRequest;
import io.districtbudget.form.reading.CorrectedDocument;
import io.districtbudget.form.reading.CorrectedForm;
import io.districtbudget.form.reading.ReadableDocument;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 导入 (import) of published forms into the other services. */
@Path("/api/v1/forms/imports")
@Tag(name = "表格 forms")
public class ImportResource {

  private static final String NDJSON = "application/x-ndjson";

  private final HistoricalImport historicalImport;
  private final DraftUpload draftUpload;
  private final ReadableDocument documents;
  private final ImportJobs jobs;
  private final Caller caller;

  ImportResource(
      HistoricalImport historicalImport,
      DraftUpload draftUpload,
      ReadableDocument documents,
      ImportJobs jobs,
      Caller caller) {
    this.historicalImport = historicalImport;
    this.draftUpload = draftUpload;
    this.documents = documents;
    this.jobs = jobs;
    this.caller = caller;
  }

  @POST
  @Consumes({
    MediaType.TEXT_PLAIN,
    MediaType.APPLICATION_OCTET_STREAM,
    DocumentTypes.XLSX,
    DocumentTypes.XLS,
    DocumentTypes.DOCX,
    DocumentTypes.HTML,
    DocumentTypes.PDF,
    DocumentTypes.ZIP
  })
  @Produces(NDJSON)
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(
      summary = "导入表格：自己的填入草稿，已公开的入库 (fill drafts from forms, or import published ones)",
      description =
          """
          Streams one JSON line per form. A unit, or its department for it, fills the drafts of its \
          own projects from declarations, self-assessments and monitoring forms; nothing is \
          submitted, money and the registry's cells are told and never written, an empty cell \
          deletes nothing. With `dryRun=true` nothing is written and the line tells every cell that \
          would change (`changes[]`) with the `etag` that this was held against; a draft that \
          exists is written only with `If-Match`, a list of such etags (428 PRECONDITION_REQUIRED \
          without, 412 VERSION_STALE with what stands there now). With `historical=true` (finance) \
          it registers department, unit and project, posts the money, \
          stores the targets and, for self-assessments, scores and publishes them; department \
          budgets are stored and reconciled. The same \
          document again changes nothing and says so. A refused form does not stop the others. \
          A document of more than 1 MiB, or any with `Prefer: respond-async`, becomes a job: 202 \
          with its address, see /forms/jobs.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportLine.class)))
  @APIResponse(
      responseCode = "202",
      description = "a job was made of it; Location is its address",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ImportJob.class)))
  @APIResponse(responseCode = "409", description = "JOBS_TOO_MANY")
  @APIResponse(
      responseCode = "422",
      description = "DOCUMENT_UNREADABLE, HISTORICAL_REQUIRED, DRY_RUN_OF_DRAFTS")
  public Response importForms(
      @QueryParam("historical") @DefaultValue("false") boolean historical,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("project")
          @Parameter(description = "id or code of the project; without it, by the printed name")
          @Nullable String project,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam("Accept-Language") @Nullable String language,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @HeaderParam("Consistency-Token") @Nullable String consistencyToken,
      @HeaderParam("Prefer")
          @Parameter(description = "respond-async makes a job of a document of any size")
          @Nullable String prefer,
      byte[] document) {
    ImportMode mode = ImportMode.of(historical, dryRun, caller);
    if (project == null && ImportJobs.asked(prefer, document)) {
      StoredJob.Order order =
          new StoredJob.Order(mode, dryRun, null, ifMatch, language, idempotencyKey);
      return accepted(jobs.accept(caller, order, new ImportJobs.Token(authorization), document));
    }
    CallHeaders headers = new CallHeaders();
    headers.authorization = authorization;
    headers.language = language;
    headers.consistencyToken = consistencyToken;
    StreamingOutput lines =
        mode == ImportMode.PUBLISHED
            ? historicalImport.lines(
                new Session(authorization, language, idempotencyKey, consistencyToken), document)
            : draftUpload.lines(new UploadRequest(headers, dryRun, project, ifMatch), document);
    return Response.ok(lines, NDJSON).build();
  }

  @POST
  @Path("/corrected")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(NDJSON)
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(
      summary = "更正后导入 (import forms with corrections)",
      description =
          """
          As /forms/imports, of a document with what its author says about its cells: each line \
          keeps what was corrected and whether the form was confirmed (`corrected`). A form whose \
          source is doubtful (a PDF of others) is imported only when it is confirmed.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportLine.class)))
  @APIResponse(responseCode = "413", description = "more than 5 MiB")
  @APIResponse(
      responseCode = "422",
      description = "as /forms/imports; CORRECTION_UNKNOWN, CORRECTION_UNREADABLE")
  public Response importCorrected(
      @QueryParam("historical") @DefaultValue("false") boolean historical,
      @QueryParam("dryRun") @DefaultValue("false") boolean dryRun,
      @QueryParam("project")
          @Parameter(description = "id or code of the project; without it, by the printed name")
          @Nullable String project,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam("Accept-Language") @Nullable String language,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @HeaderParam("Consistency-Token") @Nullable String consistencyToken,
      @Valid @NotNull CorrectedDocument document) {
    ImportMode mode = ImportMode.of(historical, dryRun, caller);
    List<CorrectedForm> forms = documents.forms(document);
    CallHeaders headers = new CallHeaders();
    headers.authorization = authorization;
    headers.language = language;
    headers.consistencyToken = consistencyToken;
    StreamingOutput lines =
        mode == ImportMode.PUBLISHED
            ? historicalImport.lines(
                new Session(authorization, language, idempotencyKey, consistencyToken), forms)
            : draftUpload.lines(new UploadRequest(headers, dryRun, project, ifMatch), forms);
    return Response.ok(lines, NDJSON).build();
  }

  private static Response accepted(ImportJob job) {
    return Response.accepted(job)
        .type(MediaType.APPLICATION_JSON)
        .location(URI.create("/api/v1/forms/jobs/" + job.id()))
        .build();
  }
}
