package io.districtbudget.assessment.selfassessment.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.selfassessment.StoredFinding;
import io.districtbudget.scoring.findings.FindingCode;
import io.districtbudget.scoring.findings.Severity;
import io.districtbudget.support.http.ExpectedVersion;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审核发现 (finding) with its assessment and, where the finance bureau accepted it, by whom and why.
 *
 * @param etag of this finding, for the next act on it
 * @param row of the indicator table, from 1 in printed order
 * @param advice what to do about it
 * @param column of the money table: 年初, 全年预算 or 执行
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record YearFinding(
    String id,
    String etag,
    UUID assessmentId,
    UUID projectId,
    String projectName,
    int year,
    String departmentCode,
    String unitCode,
    FindingCode code,
    Severity severity,
    String label,
    @Nullable Integer row,
    @Nullable String column,
    String message,
    String messageEn,
    Map<String, String> figures,
    String advice,
    String adviceEn,
    @Nullable Acceptance accepted) {

  /** 认可 (acceptance) by the finance bureau. */
  public record Acceptance(String by, @Nullable OffsetDateTime at, @Nullable String reason) {}

  /** As it is kept. */
  public static YearFinding from(FindingRow row) {
    StoredFinding content = row.content();
    String by = row.acceptedBy();
    return new YearFinding(
        row.id(),
        ExpectedVersion.etag(row.version()),
        row.assessmentId(),
        row.projectId(),
        row.projectName(),
        row.year(),
        row.departmentCode(),
        row.unitCode(),
        content.code(),
        content.severity(),
        content.code().label(),
        content.row(),
        content.column(),
        content.message(),
        content.messageEn(),
        content.figures(),
        content.code().advice().zh(),
        content.code().advice().en(),
        by == null ? null : new Acceptance(by, row.acceptedAt(), row.acceptedReason()));
  }
}
