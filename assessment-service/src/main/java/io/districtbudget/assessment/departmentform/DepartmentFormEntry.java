package io.districtbudget.assessment.departmentform;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.assessment.rulesets.FormShape;
import io.districtbudget.assessment.scores.AmountsEntry;
import io.districtbudget.assessment.scores.BudgetEntry;
import io.districtbudget.assessment.scores.IndicatorEntry;
import io.districtbudget.assessment.scores.PrintedEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 部门整体支出的表 (the form of a department as a whole) as it is printed; amounts in 元.
 *
 * @param departmentName as printed
 * @param sources rows of money beside the total: 基本支出 BASIC, 项目支出 PROJECTS, sources by their code
 * @param printed its own figures, of a self-assessment
 */
@Schema(
    examples =
        """
        {"departmentName":"某区司法局","annualGoal":"保障法治建设。","goalResult":"已完成。",
         "printed":{"rate":"98.50%","executionScore":"9.85","total":"99.85","executionWeight":"10"},
         "budget":{"total":{"yearStart":"12000000.00","fullYear":"13505000.00","executed":"13302000.00"}},
         "sources":[{"source":"PROJECTS","label":"项目支出","amounts":{"fullYear":"4505000.00"}}],
         "indicators":[{"level1":"产出指标","level2":"数量指标","name":"法律援助案件数",
          "target":"≥300件","actual":"326件","weight":"50","score":"50"}]}\
        """)
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepartmentFormEntry(
    @NotBlank @Size(max = 200) String departmentName,
    @Size(max = 10000) @Nullable String annualGoal,
    @Size(max = 10000) @Nullable String goalResult,
    @Valid @Nullable PrintedEntry printed,
    @NotNull @Valid BudgetEntry budget,
    @Size(max = 50) List<@NotNull @Valid Fund> sources,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid IndicatorEntry> indicators) {

  DepartmentFormEntry {
    sources = List.copyOf(Objects.requireNonNullElse(sources, List.of()));
  }

  /**
   * 资金行 (row of money) beside the total.
   *
   * @param source code of the source or of what the money is for
   * @param label as printed
   */
  @Schema(name = "DepartmentFormFund")
  record Fund(
      @NotBlank @Size(max = 64) String source,
      @NotNull @Size(max = 200) String label,
      @NotNull @Valid AmountsEntry amounts) {

    /** Whether it is 项目支出: what the ledger of projects can be held against. */
    boolean ofProjects() {
      return source.equals("PROJECTS");
    }
  }

  /** What the form says about the rules that it was made by. */
  FormShape shape() {
    return new FormShape(
        FormShape.DEPARTMENT,
        printed == null ? null : printed.executionWeight(),
        indicators.stream().map(IndicatorEntry::level1).distinct().toList());
  }

  /** The printed row of 项目支出. */
  Stream<AmountsEntry> projects() {
    return sources.stream().filter(Fund::ofProjects).map(Fund::amounts).limit(1);
  }
}
