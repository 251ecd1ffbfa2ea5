package io.districtbudget.indicator.expression;

import io.districtbudget.expression.TargetReader;
import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.openapi.DocumentedAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** 指标值的读取 (readings of target values); stores nothing. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/target-readings")
@Tag(name = "指标值读取 target readings")
public class TargetReadingResource {

  /** The readings in the order asked. */
  public record Readings(List<ReadingResponse> readings) {}

  @POST
  @Extension(name = DocumentedAnswers.ONLY_ANSWERS, value = "true")
  @RolesAllowed({
    Roles.UNIT,
    Roles.DEPARTMENT,
    Roles.FINANCE,
    Roles.TREASURY,
    Roles.AUDITOR,
    Roles.ADMIN
  })
  @Operation(
      summary = "读取指标值 (read target expressions)",
      description = "Any text has a reading; nothing is refused for its content.")
  public Readings read(@Valid @NotNull TargetReadingRequest request) {
    return new Readings(
        request.expressions().stream().map(TargetReader::read).map(ReadingResponse::from).toList());
  }
}
