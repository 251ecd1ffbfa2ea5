package io.districtbudget.assessment.selfassessment.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.FindingResponse;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.MoneySnapshot;
import io.districtbudget.assessment.selfassessment.Origin;
import io.districtbudget.assessment.selfassessment.Outcome;
import io.districtbudget.assessment.selfassessment.PrintedSnapshot;
import io.districtbudget.assessment.selfassessment.ResultLine;
import io.districtbudget.assessment.selfassessment.Review;
import io.districtbudget.assessment.selfassessment.SheetSnapshot;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 公开的自评 (a self-assessment as it was published): everything that it was judged by. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PublishedContent(
    UUID assessmentId,
    UUID projectId,
    String projectName,
    String departmentCode,
    String unitCode,
    int year,
    Origin origin,
    RuleSetReference ruleSet,
    @Nullable Integer targetVersion,
    @Nullable String annualGoal,
    @Nullable String goalResult,
    @Nullable String executionReason,
    MoneySnapshot money,
    List<ResultLine> indicators,
    SheetSnapshot scores,
    Outcome outcome,
    @Nullable PrintedSnapshot printed,
    Review review,
    List<FindingResponse> findings) {

  static PublishedContent of(Assessment a) {
    return new PublishedContent(
        a.id(),
        a.projectId(),
        a.projectName(),
        a.departmentCode(),
        a.unitCode(),
        a.year(),
        a.origin(),
        a.ruleSet(),
        a.targetVersion(),
        a.annualGoal(),
        a.goalResult(),
        a.executionReason(),
        a.money(),
        a.results(),
        a.sheet(),
        a.outcome(),
        a.printed(),
        a.review(),
        a.findings());
  }
}
