package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 绩效目标 (targets) of a project's year.
 *
 * @param framework id of the framework that the rows belong to
 * @param weightsProposed whether nobody has set the weights
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TargetsAnswer(
    @Nullable String framework,
    @Nullable String overallGoal,
    @Nullable String annualGoal,
    boolean weightsProposed,
    List<Row> indicators,
    List<Remark> remarks) {

  public TargetsAnswer {
    indicators = Rows.of(indicators);
    remarks = Rows.of(remarks);
  }

  /** Where none are declared. */
  public static TargetsAnswer none() {
    return new TargetsAnswer(null, null, null, false, List.of(), List.of());
  }

  /** One indicator. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Row(
      @Nullable String level1,
      @Nullable String level2,
      String name,
      @Nullable String target,
      @Nullable BigDecimal weight)
      implements IndicatorRow {}

  /** What the rules say about the draft. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Remark(@Nullable String pointer, String code, String severity, String message) {}
}
