package io.districtbudget.assessment.recheck;

import io.districtbudget.assessment.selfassessment.Status;
import io.districtbudget.scoring.credibility.Credibility;
import io.districtbudget.scoring.credibility.RiskReason;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** 候选 (an assessment that may be rechecked) with its credibility. */
record Candidate(
    UUID assessmentId,
    UUID projectId,
    String projectName,
    String departmentCode,
    String unitCode,
    Status status,
    String self,
    Credibility credibility) {

  /**
   * 可信度排名 (a candidate in order of its risk).
   *
   * @param rank from 1
   * @param risk 0 to 100
   */
  record Ranked(
      int rank,
      UUID assessmentId,
      UUID projectId,
      String projectName,
      String departmentCode,
      String unitCode,
      Status status,
      String self,
      String risk,
      List<Why> reasons) {}

  /** Why, with the figures that prove it. */
  @Schema(name = "RiskReason")
  record Why(
      String code,
      String points,
      String message,
      String messageEn,
      java.util.Map<String, String> figures) {

    static Why of(RiskReason reason) {
      return new Why(
          reason.code(),
          reason.points().toPlainString(),
          reason.message().zh(),
          reason.message().en(),
          reason.figures());
    }
  }

  Ranked ranked(int rank) {
    return new Ranked(
        rank,
        assessmentId,
        projectId,
        projectName,
        departmentCode,
        unitCode,
        status,
        self,
        credibility.risk().toPlainString(),
        credibility.reasons().stream().map(Why::of).toList());
  }
}
