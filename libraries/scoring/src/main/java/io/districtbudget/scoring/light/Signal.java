package io.districtbudget.scoring.light;

import io.districtbudget.expression.Sentence;
import io.districtbudget.scoring.TraceStep;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 亮灯结果 (a light with its proof).
 *
 * @param light null while it cannot be told: no budget, no value, or words without a band
 * @param progress reached of what is due by the month's end, in percent with two decimals; null
 *     where nothing grows with the calendar
 * @param explanation the sentence that proves it
 * @param trace rule, figures and result for machines
 */
public record Signal(
    @Nullable Light light, @Nullable BigDecimal progress, Sentence explanation, TraceStep trace) {}
