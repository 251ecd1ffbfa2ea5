package io.districtbudget.scoring.light;

import io.districtbudget.scoring.Figures;
import io.districtbudget.scoring.ruleset.MonitoringRule;
import io.districtbudget.scoring.ruleset.RuleSet;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 序时进度 (how far something has come against what is due by the month's end): reached ÷ (whole ×
 * month ÷ 12).
 *
 * @param reached so far, at least 0
 * @param whole due by the year's end, above 0
 * @param month 1 to 12
 */
record Progress(BigDecimal reached, BigDecimal whole, int month) {
  private static final BigDecimal YEAR = BigDecimal.valueOf(12);

  /** Red below, yellow below, else green; without a rounded quotient in between. */
  Light light(MonitoringRule rule) {
    if (below(rule.redBelowShare())) {
      return Light.RED;
    }
    return below(rule.yellowBelowShare()) ? Light.YELLOW : Light.GREEN;
  }

  /** The same, and blue far above what is due. */
  Light lightWithBlue(MonitoringRule rule) {
    return below(rule.blueFromShare()) ? light(rule) : Light.BLUE;
  }

  private boolean below(BigDecimal share) {
    return reached.multiply(YEAR).compareTo(whole.multiply(share).multiply(months())) < 0;
  }

  private BigDecimal months() {
    return BigDecimal.valueOf(month);
  }

  /** In percent with two decimals, for people; the light never depends on it. */
  BigDecimal percent() {
    return reached
        .multiply(YEAR)
        .multiply(RuleSet.HUNDRED)
        .divide(whole.multiply(months()), 2, RoundingMode.HALF_UP);
  }

  String formula() {
    return Figures.plain(reached)
        + " ÷ ("
        + Figures.plain(whole)
        + " × "
        + month
        + "/12) = "
        + percent().toPlainString()
        + "%";
  }
}
