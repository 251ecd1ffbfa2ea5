package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;

/**
 * 定性指标分档 (bands of qualitative results), lower bounds included: exactly 80 % is 达成.
 *
 * @param achievedFromShare share of the weight from which 达成 starts
 * @param partlyFromShare share of the weight from which 部分达成 starts
 */
public record BandRule(BigDecimal achievedFromShare, BigDecimal partlyFromShare) {

  /** The band that a score of this weight lies in. */
  public Band bandOf(BigDecimal score, BigDecimal weight) {
    if (score.compareTo(weight.multiply(achievedFromShare)) >= 0) {
      return Band.ACHIEVED;
    }
    return score.compareTo(weight.multiply(partlyFromShare)) >= 0
        ? Band.PARTLY_ACHIEVED
        : Band.NOT_ACHIEVED;
  }

  /** Lowest points of a band, included. */
  public BigDecimal lowest(Band band, BigDecimal weight) {
    return switch (band) {
      case ACHIEVED -> weight.multiply(achievedFromShare);
      case PARTLY_ACHIEVED -> weight.multiply(partlyFromShare);
      case NOT_ACHIEVED -> BigDecimal.ZERO;
    };
  }

  /** Upper end of a band in points: included for 达成, excluded for the others. */
  public BigDecimal upperEnd(Band band, BigDecimal weight) {
    return switch (band) {
      case ACHIEVED -> weight;
      case PARTLY_ACHIEVED -> weight.multiply(achievedFromShare);
      case NOT_ACHIEVED -> weight.multiply(partlyFromShare);
    };
  }
}
