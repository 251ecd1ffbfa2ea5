package io.districtbudget.assessment.selfassessment.answering;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.scores.ScoreResponse;
import io.districtbudget.assessment.selfassessment.Assessment;
import io.districtbudget.assessment.selfassessment.Review;
import io.districtbudget.assessment.selfassessment.Status;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 三方评分 (the totals of unit, department and finance bureau, and how far apart they are).
 *
 * @param self 单位自评, by the rules from what the unit stated
 * @param department 主管部门审核; absent before its review
 * @param finance 财政复核 or what was published without one; absent before
 * @param departmentDifference department less self
 * @param financeDifference finance less department
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageScores(
    String self,
    @Nullable String department,
    @Nullable String finance,
    @Nullable String departmentDifference,
    @Nullable String financeDifference) {

  static StageScores of(Assessment assessment) {
    Review review = assessment.review();
    BigDecimal self = assessment.outcome().total();
    if (review.departmentOpinion() == null) {
      return new StageScores(ScoreResponse.points(self), null, null, null, null);
    }
    BigDecimal stated = review.departmentScore();
    BigDecimal department = stated == null ? self : stated;
    boolean settled =
        assessment.status() == Status.RECHECKED || assessment.status() == Status.PUBLISHED;
    BigDecimal finance = assessment.outcome().finalTotal();
    return new StageScores(
        ScoreResponse.points(self),
        ScoreResponse.points(department),
        settled ? ScoreResponse.points(finance) : null,
        ScoreResponse.points(department.subtract(self)),
        settled ? ScoreResponse.points(finance.subtract(department)) : null);
  }
}
