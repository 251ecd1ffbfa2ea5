package io.districtbudget.assessment.selfassessment;

import io.districtbudget.scoring.ScoreSheet;
import io.districtbudget.scoring.ruleset.Grade;
import io.districtbudget.scoring.ruleset.RuleSet;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;

/**
 * 自评结果 (outcome): what was computed, and what counts after the reviewers.
 *
 * @param executionRate 执行率 in percent, two decimals
 * @param executionScore points for the execution
 * @param total computed, points of 100
 * @param finalTotal the department's score or the computed one, less the finance bureau's deduction
 */
@Embeddable
public record Outcome(
    @Column(name = "execution_rate") BigDecimal executionRate,
    @Column(name = "execution_score") BigDecimal executionScore,
    BigDecimal total,
    @Enumerated(EnumType.STRING) Grade grade,
    @Column(name = "final_total") BigDecimal finalTotal,
    @Column(name = "final_grade") @Enumerated(EnumType.STRING) Grade finalGrade) {

  static Outcome of(ScoreSheet scores, Review review) {
    BigDecimal computed = scores.total().setScale(2);
    BigDecimal settled = review.finalTotal(computed).setScale(2);
    return new Outcome(
        scores.execution().rate().setScale(2),
        scores.execution().score().setScale(2),
        computed,
        scores.grade(),
        settled,
        scores.rules().grades().gradeOf(settled));
  }

  Outcome after(Review review, RuleSet rules) {
    BigDecimal settled = review.finalTotal(total).setScale(2);
    return new Outcome(
        executionRate, executionScore, total, grade, settled, rules.grades().gradeOf(settled));
  }
}
