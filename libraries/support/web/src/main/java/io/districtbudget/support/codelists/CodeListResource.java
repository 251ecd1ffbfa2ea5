package io.districtbudget.support.codelists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.support.http.Fingerprint;
import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 代码表 (code lists) of this service; the gateway answers with those of all services. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/code-lists")
@Tag(name = "代码表 code lists")
public class CodeListResource {

  private final CodeListAnswer answer;
  private final String etag;

  CodeListResource(Instance<CodeLists> lists, ObjectMapper json) throws JsonProcessingException {
    this.answer =
        new CodeListAnswer(
            lists.stream()
                .flatMap(each -> each.all().stream())
                .sorted(Comparator.comparing(CodeList::name))
                .toList(),
            null);
    this.etag =
        '"'
            + Fingerprint.of("code-lists", List.of(json.writeValueAsBytes(answer))).substring(0, 16)
            + '"';
  }

  /**
   * All lists of one answer.
   *
   * @param unavailable services whose lists are missing; only at the gateway
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CodeListAnswer(List<CodeList> items, @Nullable List<String> unavailable) {}

  /** They change only with the service. */
  @GET
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(summary = "查询代码表 (every code with its words, and what follows from it)")
  @APIResponse(
      responseCode = "200",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = CodeListAnswer.class)))
  @APIResponse(responseCode = "304")
  public Response list() {
    return Response.ok(answer).header("ETag", etag).build();
  }
}
