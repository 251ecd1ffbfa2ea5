package io.districtbudget.assessment.scores;

import io.districtbudget.assessment.rulesets.RuleSets;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.findings.Audit;
import io.districtbudget.scoring.findings.AuditedForm;
import io.districtbudget.scoring.findings.Narrative;
import io.districtbudget.scoring.findings.PrintedFigures;
import io.districtbudget.scoring.ruleset.RuleSet;
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
@Path("/api/v1/scores")
@Tag(name = "评分 scores")
public class ScoreResource {
  private final RuleSets ruleSets;

  ScoreResource(RuleSets ruleSets) {
    this.ruleSets = ruleSets;
  }

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
      summary = "评分与审核 (score and audit a form)",
      description = "Stateless: nothing is stored. The fiscal year chooses the rule set.")
  public ScoreResponse score(@NotNull @Valid ScoreRequest request) {
    RuleSet rules =
        request.ruleSet() == null
            ? ruleSets.ofYear(request.year())
            : ruleSets.newest(request.ruleSet());
    Amounts money = request.budget().amounts();
    ScoreSheet sheet =
        ScoreSheet.of(
            money,
            request.indicators().stream().map(each -> each.facts(request.year())).toList(),
            rules);
    return ScoreResponse.from(sheet, Audit.of(form(request, money, sheet)));
  }

  private static AuditedForm form(ScoreRequest request, Amounts money, ScoreSheet sheet) {
    return new AuditedForm(
        request.year(),
        sheet,
        money,
        request.budget().sources(),
        null,
        request.printed() == null ? PrintedFigures.NONE : request.printed().figures(),
        new Narrative(request.annualGoal(), request.goalResult(), request.budget().reason()),
        request.projectEnd());
  }
}
