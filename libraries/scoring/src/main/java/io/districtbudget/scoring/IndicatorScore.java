package io.districtbudget.scoring;

import io.districtbudget.expression.Sentence;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 指标得分 (score of an indicator), in points.
 *
 * @param measured target and actual value as numbers that can be compared, if they are any
 * @param verdict what the rules say
 * @param computed score by the rules alone, null when they cannot tell
 * @param score score that counts, 0 to the weight
 */
public record IndicatorScore(
    IndicatorFacts facts,
    Optional<Measured> measured,
    Verdict verdict,
    @Nullable BigDecimal computed,
    BigDecimal score,
    Sentence explanation,
    TraceStep trace) {

  /** 得分 as stated, or the one that counts when nothing was stated: what the audit looks at. */
  public BigDecimal audited() {
    BigDecimal stated = facts.stated();
    return stated == null ? score : stated;
  }
}
