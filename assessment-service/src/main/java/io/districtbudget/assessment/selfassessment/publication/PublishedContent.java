package io.districtbudget.assessment.selfassessment.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.MoneySnapshot;
import io.districtbudget.assessment.selfassessment.Origin;
import io.districtbudget.assessment.selfassessment.Outcome;
import io.districtbudget.assessment.selfassessment.PrintedSnapshot;
import io.districtbudget.assessment.selfassessment.ResultLine;
import io.districtbudget.assessment.selfassessment.Review;
import io.districtbudget.assessment.selfassessment.SheetSnapshot;
import io.districtbudget.assessment.selfassessment.StoredFinding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Severity;
import java.util.List;
import java.util.Map;
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
    List<PublishedFinding> findings,
    @Nullable UUID corrects,
    @Nullable String correctionReason) {

  /** 审核发现 with the words that it was published with. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PublishedFinding(
      FindingCode code,
      Severity severity,
      String label,
      @Nullable Integer row,
      @Nullable String column,
      String message,
      String messageEn,
      Map<String, String> figures,
      String advice,
      String adviceEn) {

    static PublishedFinding of(StoredFinding finding) {
      return new PublishedFinding(
          finding.code(),
          finding.severity(),
          finding.code().label(),
          finding.row(),
          finding.column(),
          finding.message(),
          finding.messageEn(),
          finding.figures(),
          finding.code().advice().zh(),
          finding.code().advice().en());
    }
  }

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
        a.findings().stream().map(PublishedFinding::of).toList(),
        a.mark().corrects(),
        a.mark().correctionReason());
  }
}
