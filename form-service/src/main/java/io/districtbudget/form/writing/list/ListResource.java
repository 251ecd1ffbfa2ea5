package io.districtbudget.form.writing.list;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.documents.source.DocumentTypes;
import io.districtbudget.form.remote.Owners;
import io.districtbudget.form.remote.Pages;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 清单 (lists) to take away. */
@Path("/api/v1/forms/lists")
@Tag(name = "表格 forms")
@Produces({ListFormat.CSV_TYPE, DocumentTypes.XLSX})
public class ListResource {

  private final Owners owners;

  ListResource(Owners owners) {
    this.owners = owners;
  }

  @GET
  @Path("/{list: " + ListKind.PATHS + "}.{format: csv|xlsx}")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "清单 (a list as csv or xlsx), with the filters of the list itself",
      description =
          "projects, units, indicators, targets, monitorings, rectifications, assessments,"
              + " findings, budget-proposals; departments of a year (needs year)")
  @APIResponse(
      responseCode = "200",
      description = "the list, all its pages",
      content = {
        @Content(mediaType = ListFormat.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
        @Content(
            mediaType = DocumentTypes.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  public Response list(
      @HeaderParam("Authorization") @Nullable String authorization,
      @PathParam("list")
          @Parameter(
              schema =
                  @Schema(
                      enumeration = {
                        "projects",
                        "units",
                        "indicators",
                        "targets",
                        "monitorings",
                        "rectifications",
                        "assessments",
                        "findings",
                        "budget-proposals",
                        "departments"
                      }))
          ListKind list,
      @PathParam("format") @Parameter(schema = @Schema(enumeration = {"csv", "xlsx"}))
          ListFormat format,
      @BeanParam ListQuery query) {
    Iterator<JsonNode> items = items(authorization, list, query);
    StreamingOutput written = out -> format.writer().write(list, items, out);
    String name = URLEncoder.encode(list.label(), StandardCharsets.UTF_8) + "." + format.ending();
    return Response.ok(written)
        .type(format.mediaType())
        .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-store")
        .build();
  }

  private Iterator<JsonNode> items(@Nullable String authorization, ListKind list, ListQuery query) {
    return switch (list) {
      case DEPARTMENTS ->
          owners.departments(authorization, query.fiscalYear()).path("items").iterator();
      default -> new Pages(page(authorization, list), query.first());
    };
  }

  private Function<MultivaluedMap<String, String>, JsonNode> page(
      @Nullable String authorization, ListKind list) {
    return switch (list) {
      case PROJECTS -> query -> owners.projects(authorization, query);
      case UNITS -> query -> owners.units(authorization, query);
      case INDICATORS -> query -> owners.indicators(authorization, query);
      case TARGETS -> query -> owners.declarations(authorization, query);
      case MONITORINGS -> query -> owners.monitorings(authorization, query);
      case RECTIFICATIONS -> query -> owners.rectifications(authorization, query);
      case ASSESSMENTS -> query -> owners.assessments(authorization, query);
      case FINDINGS -> query -> owners.findings(authorization, query);
      case BUDGET_PROPOSALS -> query -> owners.proposals(authorization, query);
      case DEPARTMENTS -> throw new IllegalArgumentException("no pages of " + list);
    };
  }
}
