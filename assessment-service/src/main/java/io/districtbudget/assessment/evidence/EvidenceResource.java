package io.districtbudget.assessment.evidence;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.idempotency.IdempotencyKeys;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Produces(jakarta.ws.rs.core.MediaType.APPLICATION_JSON)
@Path("/api/v1/assessments/{assessmentId}/evidence")
@Tag(name = "佐证材料 evidence")
public class EvidenceResource {
  private final EvidenceUpload upload;
  private final EvidenceEntry entry;
  private final EvidenceChanges changes;
  private final EvidenceReading reading;
  private final IdempotencyKeys keys;

  EvidenceResource(
      EvidenceUpload upload,
      EvidenceEntry entry,
      EvidenceChanges changes,
      EvidenceReading reading,
      IdempotencyKeys keys) {
    this.upload = upload;
    this.entry = entry;
    this.changes = changes;
    this.reading = reading;
    this.keys = keys;
  }

  /** The files of one assessment. */
  public record EvidenceList(List<EvidenceResponse> items) {}

  @POST
  @Consumes(jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA)
  @RolesAllowed(Roles.UNIT)
  @Operation(
      summary = "上传佐证材料 (add a file while the assessment is filled)",
      description =
          "Form fields: file; indicator (row that it proves) if any. The same content again answers"
              + " 200 with the file that is there.")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = EvidenceResponse.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = EvidenceResponse.class)))
  public Response add(
      @PathParam("assessmentId") UUID assessmentId,
      @RestForm("file") List<FileUpload> files,
      @RestForm("indicator") @Nullable Integer indicator,
      @Parameter(hidden = true) @HeaderParam("Idempotency-Key") @Nullable String key) {
    boolean answered = keys.answered(key);
    Upload checked = upload.checked(assessmentId, indicator, only(files), answered);
    return entry.add(assessmentId, upload.prepared(assessmentId, checked, answered), checked);
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
  @Operation(summary = "佐证材料列表 (list of files)")
  public EvidenceList list(@PathParam("assessmentId") UUID assessmentId) {
    return new EvidenceList(
        reading.list(assessmentId).stream().map(EvidenceResponse::from).toList());
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
  @Produces(jakarta.ws.rs.core.MediaType.WILDCARD)
  @Operation(summary = "下载佐证材料 (download)")
  @APIResponse(
      responseCode = "200",
      description = "文件本身。 The file, under its own type.",
      content =
          @Content(
              mediaType = jakarta.ws.rs.core.MediaType.WILDCARD,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "500",
      description = "EVIDENCE_DAMAGED: 内容与上传时不一致。 The content is no longer what was uploaded.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = Problem.class)))
  public Response download(@PathParam("assessmentId") UUID assessmentId, @PathParam("id") UUID id) {
    Evidence evidence = reading.one(assessmentId, id);
    return Response.ok(reading.content(evidence))
        .type(evidence.mediaType().header())
        .header("Content-Disposition", disposition(evidence))
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .header("ETag", ExpectedVersion.etag(evidence.version()))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "删除佐证材料 (delete while the assessment is filled)")
  @APIResponse(responseCode = "204")
  public Response delete(
      @PathParam("assessmentId") UUID assessmentId,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    changes.delete(assessmentId, id, ifMatch);
    return Response.noContent().build();
  }

  /** Two files would be kept as one: whoever sends them is told. */
  private static Upload.Received only(List<FileUpload> files) {
    if (files.size() == 1) {
      FileUpload file = files.get(0);
      return new Upload.Received(file.fileName(), file.uploadedFile(), file.size());
    }
    EvidenceRefusal refusal =
        files.isEmpty() ? EvidenceRefusal.FIELD_MISSING : EvidenceRefusal.FILES_IN_FORM_TOO_MANY;
    Map<String, Integer> named = Map.of("count", files.size());
    throw EvidenceRefusal.REQUEST_INVALID.problem(named, List.of(refusal.at("/file", null, named)));
  }

  /** An attachment always: what a unit uploads is never shown as a page of ours. RFC 6266. */
  private static String disposition(Evidence evidence) {
    String encoded =
        URLEncoder.encode(evidence.fileName(), StandardCharsets.UTF_8)
            .replace("+", "%20")
            .replace("*", "%2A");
    return "attachment; filename=\"evidence."
        + evidence.mediaType().ending()
        + "\"; filename*=UTF-8''"
        + encoded;
  }
}
