package io.districtbudget.assessment.scores;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.scoring.findings.PrintedFigures;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * 表内得分 (figures that a form prints).
 *
 * @param rate execution rate as printed, such as 99.65%
 * @param executionWeight points of the execution as printed, such as 10 or 20
 */
public record PrintedEntry(
    @Size(max = 50) @Nullable String rate,
    @Digits(integer = 6, fraction = 4) @Nullable BigDecimal executionScore,
    @Digits(integer = 6, fraction = 4) @Nullable BigDecimal total,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Digits(integer = 6, fraction = 4) @Nullable BigDecimal executionWeight) {

  public PrintedFigures figures() {
    return new PrintedFigures(executionScore, total);
  }
}
