package io.districtbudget.project.registry;

import io.districtbudget.support.http.ExpectedVersion;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.http.Seen;
import io.districtbudget.support.idempotency.Idempotent;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 项目库 (project registry). */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/projects")
@Tag(name = "项目库 projects")
public class ProjectResource {

  private final ProjectEntry entry;
  private final ProjectCancellation cancellation;
  private final Registry registry;
  private final ProjectPages pages;
  private final ProjectDossier dossier;

  ProjectResource(
      ProjectEntry entry,
      ProjectCancellation cancellation,
      Registry registry,
      ProjectPages pages,
      ProjectDossier dossier) {
    this.entry = entry;
    this.cancellation = cancellation;
    this.registry = registry;
    this.pages = pages;
    this.dossier = dossier;
  }

  @POST
  @Idempotent
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "登记项目 (register a project)")
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
  public Response register(@Valid @NotNull ProjectRegistration registration) {
    Project project = entry.register(registration);
    ProjectDossier.Shown shown = dossier.of(project);
    return Response.created(URI.create("/api/v1/projects/" + project.id()))
        .header("ETag", shown.etag())
        .entity(shown.response())
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
  @Operation(summary = "查询项目 (list projects)")
  public Page<ProjectResponse> list(@Valid @BeanParam ProjectQuery query) {
    return pages.read(query);
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
  @Operation(summary = "读取项目 (read a project), as it is or as it was on a day")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
  public Response read(@PathParam("id") UUID id, @QueryParam("asOf") @Nullable LocalDate asOf) {
    return answer(dossier.read(id, asOf));
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "修改项目 (change a project)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
  public Response change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull ProjectChange change) {
    return answer(entry.change(id, ExpectedVersion.of(ifMatch), change));
  }

  @POST
  @Path("/{id}/cancellation")
  @Idempotent
  @RolesAllowed(Roles.FINANCE)
  @Operation(summary = "取消项目 (cancel a project whose budget is adjusted to 0)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
  public Response cancel(@PathParam("id") UUID id, @BeanParam Seen seen) {
    return answer(cancellation.cancel(id, seen.version()));
  }

  @POST
  @Path("/{id}/moves")
  @Idempotent
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE})
  @Operation(summary = "划转项目 (move a project to another unit)")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ProjectResponse.class)))
  @APIResponse(responseCode = "409", description = "ALREADY_THERE, PROJECT_EXISTS")
  public Response move(
      @PathParam("id") UUID id, @BeanParam Seen seen, @Valid @NotNull ProjectMove move) {
    return answer(entry.move(id, seen.version(), move));
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed({Roles.UNIT, Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR})
  @Operation(summary = "沿革与变更记录 (who changed the project, when, why, and to what)")
  public History history(@PathParam("id") UUID id) {
    return dossier.history(registry.project(id));
  }

  private Response answer(Project project) {
    return answer(dossier.of(project));
  }

  private static Response answer(ProjectDossier.Shown shown) {
    return Response.ok(shown.response()).header("ETag", shown.etag()).build();
  }
}
