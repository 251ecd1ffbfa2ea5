package io.districtbudget.assessment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.scoring.findings.Finding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Place;
import io.districtbudget.scoring.findings.Severity;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 审核发现 (finding) as it is answered.
 *
 * @param row of the indicator table, from 1 in printed order
 * @param advice what to do about it
 * @param column of the money table: 年初, 全年预算 or 执行
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingResponse(
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

  public static FindingResponse from(Finding finding) {
    Place place = finding.place();
    return new FindingResponse(
        finding.code(),
        finding.severity(),
        finding.code().label(),
        place instanceof Place.Row row ? row.number() : null,
        place instanceof Place.Column column ? column.column().label() : null,
        finding.message().zh(),
        finding.message().en(),
        finding.figures(),
        finding.code().advice().zh(),
        finding.code().advice().en());
  }
}
