package io.districtbudget.assessment.recheck;

import java.util.List;
import java.util.UUID;

/**
 * 抽查样本 (a spot check): drawn at random by department, and beside it those of the greatest risk.
 *
 * @param share of each department's candidates, by the rule set of the year
 * @param strata how many of how many were drawn in each department
 * @param risk as many as were drawn at random, without these, the greatest risk first
 */
public record Sample(
    int year,
    long seed,
    String share,
    int candidates,
    List<Stratum> strata,
    List<Drawn> random,
    List<Candidate.Ranked> risk) {

  /** A department's part of the sample. */
  public record Stratum(String departmentCode, int candidates, int drawn) {}

  /** An assessment that was drawn. */
  public record Drawn(
      UUID assessmentId,
      UUID projectId,
      String projectName,
      String departmentCode,
      String unitCode,
      String self) {

    static Drawn of(Candidate candidate) {
      return new Drawn(
          candidate.assessmentId(),
          candidate.projectId(),
          candidate.projectName(),
          candidate.departmentCode(),
          candidate.unitCode(),
          candidate.self());
    }
  }
}
