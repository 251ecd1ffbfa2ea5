package io.districtbudget.assessment.selfassessment.comparison;

import io.districtbudget.support.identity.Roles;
import io.districtbudget.support.openapi.DocumentedAnswers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/rule-sets/comparisons")
@Tag(name = "评分规则 rule sets")
public class ComparisonResource {
  private final RuleSetComparison comparison;

  ComparisonResource(RuleSetComparison comparison) {
    this.comparison = comparison;
  }

  @POST
  @Extension(name = DocumentedAnswers.ONLY_ANSWERS, value = "true")
  @RolesAllowed({Roles.DEPARTMENT, Roles.FINANCE, Roles.AUDITOR, Roles.ADMIN})
  @Operation(
      summary = "规则比较 (what if another rule set had scored a year: who changes grade)",
      description = "Stateless: nothing is stored. Scores are those of the units, before reviews.")
  public ComparisonResponse compare(@NotNull @Valid ComparisonEntry entry) {
    return comparison.compare(entry);
  }
}
