package io.districtbudget.assessment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.scoring.IndicatorScore;
import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.TraceStep;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.ruleset.Grade;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** 评分结果 (scores of a form), each with the sentence and the steps that prove it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoreResponse(
    RuleSetReference ruleSet,
    String executionRate,
    String executionScore,
    String executionExplanation,
    String executionExplanationEn,
    TraceStep executionTrace,
    List<Row> indicators,
    String total,
    String totalExplanation,
    String totalExplanationEn,
    Grade grade,
    String gradeLabel,
    List<FindingResponse> findings) {

  /**
   * 指标得分 (score of a row).
   *
   * @param computed by the rules alone, absent when they cannot tell
   * @param stated as the form states it, absent when it does not
   * @param score that counts
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ScoreRow")
  public record Row(
      int number,
      String name,
      String weight,
      @Nullable String stated,
      @Nullable String computed,
      String score,
      String explanation,
      String explanationEn,
      TraceStep trace) {

    public static Row from(int number, IndicatorScore score) {
      return new Row(
          number,
          score.facts().name(),
          points(score.facts().weight()),
          score.facts().stated() == null ? null : points(score.facts().stated()),
          score.computed() == null ? null : points(score.computed()),
          points(score.score()),
          score.explanation().zh(),
          score.explanation().en(),
          score.trace());
    }
  }

  /** The scores of a sheet with what its audit found. */
  public static ScoreResponse from(ScoreSheet sheet, List<Finding> findings) {
    return new ScoreResponse(
        RuleSetReference.to(sheet.rules()),
        sheet.execution().rate().toPlainString(),
        points(sheet.execution().score()),
        sheet.execution().explanation().zh(),
        sheet.execution().explanation().en(),
        sheet.execution().trace(),
        rows(sheet),
        points(sheet.total()),
        sheet.explanation().zh(),
        sheet.explanation().en(),
        sheet.grade(),
        sheet.grade().label(),
        findings.stream().map(FindingResponse::from).toList());
  }

  /** The rows of a sheet, numbered from 1. */
  public static List<Row> rows(ScoreSheet sheet) {
    List<Row> rows = new ArrayList<>();
    for (IndicatorScore indicator : sheet.indicators()) {
      rows.add(Row.from(rows.size() + 1, indicator));
    }
    return List.copyOf(rows);
  }

  /** Points with two decimals at least; a stated score keeps the digits it was stated with. */
  public static String points(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= 2
        ? plain.setScale(2, RoundingMode.UNNECESSARY).toPlainString()
        : plain.toPlainString();
  }
}
