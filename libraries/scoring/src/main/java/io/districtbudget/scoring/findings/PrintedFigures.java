package io.districtbudget.scoring.findings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 表内得分 (figures as the form states them); null where nothing is stated.
 *
 * @param executionScore points for the execution
 * @param total 总分
 */
public record PrintedFigures(@Nullable BigDecimal executionScore, @Nullable BigDecimal total) {
  public static final PrintedFigures NONE = new PrintedFigures(null, null);
}
