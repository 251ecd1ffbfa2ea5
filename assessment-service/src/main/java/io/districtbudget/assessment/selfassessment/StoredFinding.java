package io.districtbudget.assessment.selfassessment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.FindingResponse;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.findings.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 审核发现 (finding) as it is kept: its names are those of stored rows, whatever an answer is called.
 * Label and advice belong to the code. Rows of former versions carry more, which is passed by.
 *
 * @param row of the indicator table, from 1 in printed order
 * @param column of the money table: 年初, 全年预算 or 执行
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoredFinding(
    FindingCode code,
    Severity severity,
    @Nullable Integer row,
    @Nullable String column,
    String message,
    String messageEn,
    Map<String, String> figures) {

  static StoredFinding of(Finding finding) {
    Place place = finding.place();
    return new StoredFinding(
        finding.code(),
        finding.severity(),
        place instanceof Place.Row row ? row.number() : null,
        place instanceof Place.Column column ? column.column().label() : null,
        finding.message().zh(),
        finding.message().en(),
        finding.figures());
  }

  /** As it is answered. */
  public FindingResponse answered() {
    return new FindingResponse(
        code,
        severity,
        code.label(),
        row,
        column,
        message,
        messageEn,
        figures,
        code.advice().zh(),
        code.advice().en());
  }
}
