package io.districtbudget.form.writing;

import static io.districtbudget.form.writing.DocumentFormat.ENDINGS;

import io.districtbudget.documents.source.DocumentTypes;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 出表 (forms as documents): the ending of the address says in which format. */
@Path("/api/v1/forms")
@Tag(name = "表格 forms")
@Produces({
  DocumentFormat.HTML_TYPE,
  DocumentTypes.XLSX,
  DocumentTypes.DOCX,
  DocumentTypes.PDF,
  DocumentFormat.TXT_TYPE
})
public class FormDocumentResource {

  private final FormWriting writing;
  private final BookWriting books;

  FormDocumentResource(FormWriting writing, BookWriting books) {
    this.writing = writing;
    this.books = books;
  }

  @GET
  @Path("/{kind: " + ProjectForm.PATHS + "}/{projectId}/{year: [0-9]{4}}.{format: " + ENDINGS + "}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "出表 (a form of a project's year as the official form)",
      description =
          "declarations, self-assessments, and monitorings of a month. What the caller may see, the"
              + " owning services decide; their refusals are passed on.")
  @APIResponse(
      responseCode = "200",
      description = "the document, of the media type that its ending names",
      content = {
        @Content(mediaType = DocumentFormat.HTML_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = DocumentTypes.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentTypes.DOCX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentTypes.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = DocumentFormat.TXT_TYPE, schema = @Schema(type = SchemaType.STRING))
      })
  public Response form(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("kind")
          @Parameter(
              schema = @Schema(enumeration = {"declarations", "self-assessments", "monitorings"}))
          ProjectForm kind,
      @PathParam("projectId") UUID projectId,
      @PathParam("year") int year,
      @PathParam("format")
          @Parameter(schema = @Schema(enumeration = {"xlsx", "docx", "html", "pdf", "txt"}))
          DocumentFormat format,
      @QueryParam("month") @Min(1) @Max(12) @Nullable Integer month) {
    return writing.form(authorization, kind, projectId.toString(), year, month, format).answer();
  }

  @GET
  @Path("/books/{year: [0-9]{4}}.{format: " + ENDINGS + "}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "表册 (a book: contents, summary table and all forms of a year)",
      description =
          "Of a department, or of all that the caller may see; at most 200 projects (422"
              + " BOOK_TOO_LARGE).")
  @APIResponse(
      responseCode = "200",
      description = "the document, of the media type that its ending names",
      content = {
        @Content(mediaType = DocumentFormat.HTML_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = DocumentTypes.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentTypes.DOCX,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = DocumentTypes.PDF,
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(mediaType = DocumentFormat.TXT_TYPE, schema = @Schema(type = SchemaType.STRING))
      })
  public Response book(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("year") int year,
      @PathParam("format")
          @Parameter(schema = @Schema(enumeration = {"xlsx", "docx", "html", "pdf", "txt"}))
          DocumentFormat format,
      @QueryParam("department") @Nullable String department) {
    return books.book(authorization, year, department, format).answer();
  }
}
