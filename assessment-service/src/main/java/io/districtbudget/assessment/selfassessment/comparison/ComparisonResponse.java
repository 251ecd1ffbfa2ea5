package io.districtbudget.assessment.selfassessment.comparison;

import io.districtbudget.assessment.scores.RuleSetReference;
import io.districtbudget.scoring.ruleset.Grade;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 规则比较结果 (who changes grade).
 *
 * @param compared assessments that were scored by both
 * @param grades how many have which grade by {@code from}, and by {@code to}
 * @param changed those whose grade differs, the greatest change of points first
 */
public record ComparisonResponse(
    int year,
    RuleSetReference to,
    int compared,
    Map<Grade, Long> gradesFrom,
    Map<Grade, Long> gradesTo,
    String averageFrom,
    String averageTo,
    List<Changed> changed) {

  /** An assessment whose grade would be another one. */
  public record Changed(
      UUID assessmentId,
      UUID projectId,
      String projectName,
      String departmentCode,
      RuleSetReference scoredWith,
      String totalFrom,
      Grade gradeFrom,
      String totalTo,
      Grade gradeTo,
      String difference) {}
}
