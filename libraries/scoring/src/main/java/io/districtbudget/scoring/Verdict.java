package io.districtbudget.scoring;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.ruleset.Band;
import io.districtbudget.scoring.ruleset.Rounding;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 规则结论 (what the rules say about a result, before a stated score is looked at). */
public sealed interface Verdict {

  /** Stable code of the rule. */
  String rule();

  /** The sentence that proves it. */
  Sentence explanation();

  /** What the rules give without a stated score; null when they cannot tell. */
  @Nullable BigDecimal proposal();

  /** The score that counts when this one is stated. */
  BigDecimal settle(BigDecimal stated, BigDecimal weight);

  /** The rules compute one score: less may be stated with a reason, more never. */
  record Exact(String rule, BigDecimal points, Sentence explanation) implements Verdict {
    @Override
    public BigDecimal proposal() {
      return points;
    }

    @Override
    public BigDecimal settle(BigDecimal stated, BigDecimal weight) {
      return stated.min(points).max(BigDecimal.ZERO);
    }
  }

  /** A stated band limits the score: lowest included, upper end included for 达成 alone. */
  record Within(
      String rule,
      Band band,
      BigDecimal lowest,
      BigDecimal upperEnd,
      Rounding rounding,
      BigDecimal proposal,
      Sentence explanation)
      implements Verdict {

    /** True when the band allows this score. */
    public boolean allows(BigDecimal score) {
      int upper = score.compareTo(upperEnd);
      return score.compareTo(lowest) >= 0 && (upper < 0 || (upper == 0 && band == Band.ACHIEVED));
    }

    @Override
    public BigDecimal settle(BigDecimal stated, BigDecimal weight) {
      if (allows(stated)) {
        return stated;
      }
      if (stated.compareTo(lowest) < 0) {
        return rounding.up(lowest);
      }
      return band == Band.ACHIEVED ? upperEnd : rounding.below(upperEnd);
    }
  }

  /** The rules cannot tell: nothing was reached, or words that only a person can judge. */
  record Open(String rule, Sentence explanation) implements Verdict {
    @Override
    public @Nullable BigDecimal proposal() {
      return null;
    }

    @Override
    public BigDecimal settle(BigDecimal stated, BigDecimal weight) {
      return stated.min(weight).max(BigDecimal.ZERO);
    }
  }
}
