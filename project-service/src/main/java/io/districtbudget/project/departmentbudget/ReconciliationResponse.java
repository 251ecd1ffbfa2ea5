package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.departmentbudget.reconciliation.Check;
import io.districtbudget.project.departmentbudget.reconciliation.Equation;
import io.districtbudget.project.departmentbudget.reconciliation.Figure;
import io.districtbudget.project.departmentbudget.reconciliation.Result;
import io.districtbudget.project.departmentbudget.reconciliation.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 勾稽核对 (reconciliation) of a department budget.
 *
 * @param unitCode the unit of a unit budget, absent of a department's
 * @param version the version that was checked
 * @param checked number of equations
 * @param holding how many of them hold
 * @param equations every one that was checked, with both figures
 * @param findings what is wrong, the same order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReconciliationResponse(
    String departmentCode,
    @Nullable String unitCode,
    int year,
    int version,
    int checked,
    int holding,
    List<EquationResponse> equations,
    List<FindingResponse> findings) {

  /** A figure: decimal string, unit 元, 个 or %. */
  public record FigureResponse(String label, String labelEn, String value, String unit) {

    static FigureResponse from(Figure figure) {
      return new FigureResponse(
          figure.label().zh(), figure.label().en(), figure.text(), figure.unit());
    }
  }

  /**
   * An equation.
   *
   * @param relation EQUAL, or AT_MOST: left is not above right
   * @param tolerance largest difference that rounding explains, in the unit of the figures
   */
  public record EquationResponse(
      Check code,
      String place,
      FigureResponse left,
      Equation.Relation relation,
      FigureResponse right,
      String tolerance,
      boolean holds) {

    static EquationResponse from(Equation equation) {
      return new EquationResponse(
          equation.check(),
          equation.place(),
          FigureResponse.from(equation.left()),
          equation.relation(),
          FigureResponse.from(equation.right()),
          equation.tolerance().toPlainString(),
          equation.holds());
    }
  }

  /** A finding; figures are absent when nothing was compared. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FindingResponse(
      Check code,
      Severity severity,
      String place,
      @Nullable FigureResponse left,
      @Nullable FigureResponse right,
      String message,
      String messageEn) {}

  static ReconciliationResponse of(DepartmentBudget budget, StoredVersion version, Result result) {
    List<EquationResponse> equations =
        result.equations().stream().map(EquationResponse::from).toList();
    return new ReconciliationResponse(
        budget.departmentCode(),
        budget.unitCode(),
        budget.year(),
        version.number(),
        equations.size(),
        (int) equations.stream().filter(EquationResponse::holds).count(),
        equations,
        result.findings().stream()
            .map(
                finding ->
                    new FindingResponse(
                        finding.check(),
                        finding.check().severity(),
                        finding.place(),
                        figure(finding.left()),
                        figure(finding.right()),
                        finding.message().zh(),
                        finding.message().en()))
            .toList());
  }

  private static @Nullable FigureResponse figure(@Nullable Figure figure) {
    return figure == null ? null : FigureResponse.from(figure);
  }
}
