package io.districtbudget.scoring;

import io.districtbudget.expression.ActualReading;
import io.districtbudget.expression.TargetReading;
import io.districtbudget.scoring.ruleset.Band;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 绩效指标及其完成情况 (an indicator with what was reached).
 *
 * @param weight 分值 in points
 * @param stated 得分 as the unit or the form states it, null when left to the engine
 * @param target a bare amount of a cost indicator is read as a cap
 * @param band 达成 / 部分达成 / 未达成 as stated for a qualitative result, or as the official words of the
 *     actual value say
 * @param reason 偏差原因分析及改进措施
 * @param year fiscal year, for deadlines that name none
 */
public record IndicatorFacts(
    String level1,
    String level2,
    String name,
    TargetReading target,
    ActualReading actual,
    BigDecimal weight,
    @Nullable BigDecimal stated,
    @Nullable Band band,
    @Nullable String reason,
    int year) {

  public IndicatorFacts {
    target = CostCap.of(level1, level2, name, target);
    band = band == null ? ResultWords.band(actual.word()) : band;
  }

  /** Target and actual value as numbers that can be compared, if they are any. */
  public Optional<Measured> measured() {
    return Measured.of(target, actual, name);
  }

  /** True when a reason was written. */
  public boolean explained() {
    return reason != null && !reason.isBlank();
  }
}
