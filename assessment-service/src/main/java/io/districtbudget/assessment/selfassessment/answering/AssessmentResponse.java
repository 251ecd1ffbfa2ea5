package io.districtbudget.assessment.selfassessment.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.projection.FundBalance;
import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Origin;
import io.districtbudget.assessment.selfassessment.PrintedSnapshot;
import io.districtbudget.assessment.selfassessment.ResultLine;
import io.districtbudget.assessment.selfassessment.Review;
import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.assessment.selfassessment.StoredScore;
import io.districtbudget.scoring.ruleset.Band;
import io.districtbudget.scoring.ruleset.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 绩效自评 (self-assessment) with its rows, scores and what reviewers decided. Totals and grades are
 * null until somebody has filled the form.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AssessmentResponse(
    UUID id,
    UUID projectId,
    String projectName,
    String departmentCode,
    String unitCode,
    int year,
    Status status,
    String statusLabel,
    Origin origin,
    @Nullable LocalDate deadline,
    RuleSetReference ruleSet,
    @Nullable Integer targetVersion,
    @Nullable String annualGoal,
    @Nullable String goalResult,
    @Nullable String executionReason,
    Budget budget,
    String executionRate,
    String executionScore,
    List<Row> indicators,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String total,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Grade grade,
    @Nullable PrintedSnapshot printed,
    Review review,
    @Nullable StageScores scores,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String finalTotal,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Grade finalGrade,
    @Nullable String finalGradeLabel,
    int findings,
    @Nullable UUID corrects,
    @Nullable UUID correctedBy,
    @Nullable String correctionReason) {

  /** 项目资金 in 元. */
  @Schema(name = "AssessmentBudget")
  public record Budget(
      String yearStart, String fullYear, String executed, List<FundBalance> funds) {}

  /** 指标 with what the unit states and the score that counts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "AssessmentRow")
  public record Row(
      int number,
      String level1,
      String level2,
      String name,
      String target,
      String weight,
      @Nullable String actual,
      @Nullable String statedScore,
      @Nullable Band band,
      @Nullable String reason,
      String score,
      String explanation) {}

  static AssessmentResponse from(Assessment a) {
    return new AssessmentResponse(
        a.id(),
        a.projectId(),
        a.projectName(),
        a.departmentCode(),
        a.unitCode(),
        a.year(),
        a.status(),
        a.status().label(),
        a.origin(),
        a.deadline(),
        a.ruleSet(),
        a.targetVersion(),
        a.annualGoal(),
        a.goalResult(),
        a.executionReason(),
        budget(a),
        a.outcome().executionRate().toPlainString(),
        ScoreResponse.points(a.outcome().executionScore()),
        rows(a),
        a.filled() ? ScoreResponse.points(a.outcome().total()) : null,
        a.filled() ? a.outcome().grade() : null,
        a.printed(),
        a.review(),
        a.filled() ? StageScores.of(a) : null,
        a.filled() ? ScoreResponse.points(a.outcome().finalTotal()) : null,
        a.filled() ? a.outcome().finalGrade() : null,
        a.filled() ? a.outcome().finalGrade().label() : null,
        a.findings().size(),
        a.mark().corrects(),
        a.mark().correctedBy(),
        a.mark().correctionReason());
  }

  private static Budget budget(Assessment a) {
    return new Budget(
        money(a.money().total().yearStart()),
        money(a.money().total().fullYear()),
        money(a.money().total().executed()),
        a.money().funds());
  }

  static String money(BigDecimal amount) {
    return amount.setScale(2).toPlainString();
  }

  private static List<Row> rows(Assessment a) {
    List<Row> rows = new ArrayList<>();
    for (ResultLine line : a.results()) {
      StoredScore score = a.sheet().rows().get(rows.size());
      rows.add(
          new Row(
              line.number(),
              line.level1(),
              line.level2(),
              line.name(),
              line.target(),
              ScoreResponse.points(line.weight()),
              line.actual(),
              line.score() == null ? null : ScoreResponse.points(line.score()),
              line.band(),
              line.reason(),
              score.score(),
              score.explanation()));
    }
    return rows;
  }
}
