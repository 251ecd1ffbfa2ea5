package io.districtbudget.assessment.evidence;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/assessments/{assessmentId}/evidence")
@Tag(name = "佐证材料 evidence")
public class EvidenceResource {
  private final EvidenceFiles files;

  EvidenceResource(EvidenceFiles files) {
    this.files = files;
  }

  /** The files of one assessment. */
  public record EvidenceList(List<EvidenceResponse> items) {}

  @POST
  @Idempotent
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
  public Response add(
      @PathParam("assessmentId") UUID assessmentId,
      @RestForm("file") @Nullable FileUpload file,
      @RestForm("indicator") @Nullable Integer indicator)
      throws IOException {
    if (file == null) {
      LocalText text = new LocalText("表单须有 file。", "The form needs a file.");
      throw ProblemException.malformed(
          "REQUEST_INVALID", text, Violation.of("/file", "FIELD_MISSING", text, null));
    }
    EvidenceFiles.Added added =
        files.add(
            assessmentId, indicator, file.fileName(), Files.readAllBytes(file.uploadedFile()));
    return Response.status(added.fresh() ? Response.Status.CREATED : Response.Status.OK)
        .entity(EvidenceResponse.from(added.evidence()))
        .header("ETag", ExpectedVersion.etag(added.evidence().version()))
        .build();
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
        files.visible(assessmentId).stream().map(EvidenceResponse::from).toList());
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
  @Operation(summary = "下载佐证材料 (download)")
  public Response download(@PathParam("assessmentId") UUID assessmentId, @PathParam("id") UUID id) {
    Evidence evidence = files.visible(assessmentId, id);
    return Response.ok(files.content(evidence))
        .type(evidence.mediaType().header())
        .header("Content-Disposition", disposition(evidence))
        .header("X-Content-Type-Options", "nosniff")
        .header("ETag", ExpectedVersion.etag(evidence.version()))
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Roles.UNIT)
  @Operation(summary = "删除佐证材料 (delete while the assessment is filled)")
  public Response delete(
      @PathParam("assessmentId") UUID assessmentId,
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch) {
    files.delete(assessmentId, id, ifMatch);
    return Response.noContent().build();
  }

  /** An attachment always: what a unit uploads is never shown as a page of ours. RFC 6266. */
  private static String disposition(Evidence evidence) {
    String encoded =
        URLEncoder.encode(evidence.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"evidence\"; filename*=UTF-8''" + encoded;
  }
}
