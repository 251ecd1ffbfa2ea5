package io.districtbudget.scoring.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 预算执行率评分规则 (rule for the execution score).
 *
 * @param weight points for a budget executed in full
 * @param steps empty or left out: proportional to the exact rate; else points by steps, highest
 *     first
 * @param rateRounding decimals and direction of the printed rate in percent
 * @param lowBelowShare a rate below this share needs a reason
 * @param zeroBudget what a full-year budget of 0 does to a project that was not cancelled
 * @param totalCaps empty or left out: none; else what a low rate caps the total at, highest first
 */
public record ExecutionRule(
    BigDecimal weight,
    List<ExecutionStep> steps,
    Rounding rateRounding,
    BigDecimal lowBelowShare,
    ZeroBudget zeroBudget,
    List<TotalCap> totalCaps) {

  public ExecutionRule {
    steps = List.copyOf(Objects.requireNonNullElse(steps, List.of()));
    totalCaps = List.copyOf(Objects.requireNonNullElse(totalCaps, List.of()));
  }

  /** The lowest cap that an execution of this budget brings; null for none. */
  public @Nullable TotalCap capOf(BigDecimal executed, BigDecimal fullYear) {
    return totalCaps.stream()
        .filter(cap -> executed.compareTo(cap.belowShare().multiply(fullYear)) < 0)
        .reduce((first, later) -> later)
        .orElse(null);
  }

  /** 预算为零 (full-year budget 0). */
  public enum ZeroBudget {
    /** Rate 0, score 0, with a finding. */
    SCORES_ZERO,
    /** The execution score does not apply; the other points are scaled up to 100. */
    NOT_APPLICABLE
  }
}
