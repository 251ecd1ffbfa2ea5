package io.districtbudget.indicator.framework;

import io.districtbudget.support.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** 绩效指标体系 (indicator frameworks). */
@Path("/api/v1/frameworks")
@Tag(name = "指标体系 frameworks")
public class FrameworkResource {

  private final Frameworks frameworks;

  FrameworkResource(Frameworks frameworks) {
    this.frameworks = frameworks;
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
  @Operation(
      summary = "查询指标体系，可按年度 (list the frameworks, or the one that a fiscal year gets)",
      description =
          "Without `year` all frameworks; with `year` only the standard one of that fiscal year.")
  public FrameworkResponse.All list(@QueryParam("year") @Nullable Integer year) {
    List<Framework> chosen =
        Optional.ofNullable(year)
            .map(of -> List.of(frameworks.choose(of, null)))
            .orElseGet(frameworks::all);
    return new FrameworkResponse.All(chosen.stream().map(FrameworkResponse::from).toList());
  }
}
