package io.districtbudget.form.writing;

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

/** 填报模板 (templates) that come back by an upload. */
@Path("/api/v1/forms/templates")
@Tag(name = "表格 forms")
@Produces(DocumentTypes.XLSX)
public class TemplateResource {

  private final Templates templates;

  TemplateResource(Templates templates) {
    this.templates = templates;
  }

  @GET
  @Path("/{kind: " + TemplateKind.PATHS + "}.xlsx")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "填报模板 (a workbook to fill in and send back to /forms/imports)",
      description =
          """
          Empty, or filled with what is known of a project's year. What is to be filled is open, \
          all else is protected without a password; levels and categories are picked, numbers and \
          days are checked. Monitorings take `month`; what the caller may see, the owning services \
          decide.\
          """)
  @APIResponse(
      responseCode = "200",
      description = "the workbook",
      content =
          @Content(
              mediaType = DocumentTypes.XLSX,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "400", description = "MONTH_REQUIRED, YEAR_REQUIRED")
  public Response template(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("kind")
          @Parameter(
              schema = @Schema(enumeration = {"declarations", "self-assessments", "monitorings"}))
          TemplateKind kind,
      @QueryParam("project") @Nullable UUID project,
      @QueryParam("year") @Min(1990) @Max(2100) @Nullable Integer year,
      @QueryParam("month") @Min(1) @Max(12) @Nullable Integer month,
      @QueryParam("framework")
          @Parameter(description = "of an empty declaration: whose levels are picked; 2021 if none")
          @Nullable String framework) {
    String id = project == null ? null : project.toString();
    return templates
        .of(authorization, new Templates.Asked(kind, id, year, month, framework))
        .answer();
  }
}
