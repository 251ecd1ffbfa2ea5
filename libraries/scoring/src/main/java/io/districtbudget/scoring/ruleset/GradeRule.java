package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;

/** 等级分数线 (lower bounds of the grades on the rounded total): exactly 90 is 优. */
public record GradeRule(BigDecimal excellentFrom, BigDecimal goodFrom, BigDecimal fairFrom) {

  /** The grade of a rounded total. */
  public Grade gradeOf(BigDecimal total) {
    if (total.compareTo(excellentFrom) >= 0) {
      return Grade.EXCELLENT;
    }
    if (total.compareTo(goodFrom) >= 0) {
      return Grade.GOOD;
    }
    return total.compareTo(fairFrom) >= 0 ? Grade.FAIR : Grade.POOR;
  }
}
