package io.districtbudget.form.importing;

import io.districtbudget.form.source.DocumentTypes;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 导入 (import) of published forms into the other services. */
@Path("/api/v1/forms/imports")
@Tag(name = "表格 forms")
public class ImportResource {

  private static final String NDJSON = "application/x-ndjson";

  private final HistoricalImport historicalImport;

  ImportResource(HistoricalImport historicalImport) {
    this.historicalImport = historicalImport;
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
  @RolesAllowed(Roles.FINANCE)
  @Operation(
      summary = "导入已公开的表格 (import published forms)",
      description =
          """
          Streams one JSON line per form. Registers department, unit and project, posts the money, \
          stores the targets and, for self-assessments, scores and publishes them; department \
          budgets are stored and reconciled. The same \
          document again changes nothing and says so. A refused form does not stop the others.\
          """)
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = NDJSON, schema = @Schema(implementation = ImportLine.class)))
  @APIResponse(responseCode = "422", description = "DOCUMENT_UNREADABLE, HISTORICAL_REQUIRED")
  public Response importForms(
      @QueryParam("historical") @DefaultValue("false") boolean historical,
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam("Accept-Language") @Nullable String language,
      @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
      @HeaderParam("Consistency-Token") @Nullable String consistencyToken,
      byte[] document) {
    Session session = new Session(authorization, language, idempotencyKey, consistencyToken);
    return Response.ok(historicalImport.lines(historical, session, document), NDJSON).build();
  }
}
