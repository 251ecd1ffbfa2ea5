package io.districtbudget.assessment.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 看板数据核对结果 (figures against the rows that they summarise).
 *
 * @param year fiscal year that was compared; absent when all were
 * @param checked number of figures that are kept or counted
 * @param equal whether none differs
 * @param different how many differ
 * @param differences the first of them by year, department, unit and figure; 100 at most
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "FigureComparison")
public record ComparisonResponse(
    @Nullable Integer year,
    long checked,
    boolean equal,
    long different,
    List<Difference> differences) {
  private static final int MOST_NAMED = 100;

  /**
   * 一项差异 (a figure that is not what its rows say).
   *
   * @param unit absent in the figure that adds all units of the department up
   * @param figure as {@code executed}, {@code grade:POOR} or {@code due:2025-03-31}
   * @param kept what the dashboards show
   * @param counted what the rows add up to
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "FigureDifference")
  public record Difference(
      int year,
      String department,
      @Nullable String unit,
      String figure,
      String kept,
      String counted) {

    static Difference of(Count.Difference found) {
      FigureKey figure = found.figure();
      return new Difference(
          figure.year(),
          figure.department(),
          figure.unit().isEmpty() ? null : figure.unit(),
          figure.name(),
          fixed(found.kept()),
          fixed(found.counted()));
    }

    private static String fixed(BigDecimal value) {
      return value.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }
  }

  static ComparisonResponse of(@Nullable Integer year, Count count) {
    List<Count.Difference> all = count.differences();
    return new ComparisonResponse(
        year,
        count.checked(),
        all.isEmpty(),
        all.size(),
        all.stream().limit(MOST_NAMED).map(Difference::of).toList());
  }
}
