package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;

/**
 * 绩效运行监控规则 (thresholds of the monitoring lights), as shares of what is due by the month's end.
 *
 * @param redBelowShare below this share red: 0.60
 * @param yellowBelowShare below this share yellow, from it on green: 0.80
 * @param blueFromShare from this share on an indicator is blue: 1.20
 */
public record MonitoringRule(
    BigDecimal redBelowShare, BigDecimal yellowBelowShare, BigDecimal blueFromShare) {

  /** 60, 80 and 120 %: of sets that state nothing else. */
  public static final MonitoringRule DEFAULT =
      new MonitoringRule(new BigDecimal("0.60"), new BigDecimal("0.80"), new BigDecimal("1.20"));
}
