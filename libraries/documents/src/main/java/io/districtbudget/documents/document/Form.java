package io.districtbudget.documents.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.documents.document.budget.DepartmentBudget;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一张表 (a form) as JSON: what the document says, what was repaired and what is missing.
 *
 * @param form position of the form in its document, from 1
 * @param layout year of the layout, 2020 to 2023
 * @param framework indicator framework: 2020, 2021 or 101
 * @param overallGoal 项目总目标, of declarations
 * @param annualGoal 年度总体目标
 * @param goalResult 实际完成情况, of self-assessments
 * @param indicators every printed row, in printed order
 * @param incompleteIndicators rows whose target is missing in the document
 * @param printedTotal 总分 as printed
 * @param departmentBudget 部门预算, of that kind only; its target tables are forms of their own
 * @param periodTargets 实施期指标 or 长期指标, where a form prints them beside those of the year
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Form(
    int form,
    FormKind kind,
    int layout,
    @Nullable Integer year,
    String framework,
    FormProject project,
    FormBudget budget,
    @Nullable String overallGoal,
    @Nullable String annualGoal,
    @Nullable String goalResult,
    List<FormIndicator> indicators,
    List<IncompleteIndicator> incompleteIndicators,
    @Nullable String printedTotal,
    List<CostItem> costs,
    List<Safeguard> safeguards,
    List<Repair> repairs,
    List<FormProblem> problems,
    @Nullable DepartmentBudget departmentBudget,
    @Nullable List<PeriodTarget> periodTargets) {

  /** A form of one period. */
  public Form(
      int form,
      FormKind kind,
      int layout,
      @Nullable Integer year,
      String framework,
      FormProject project,
      FormBudget budget,
      @Nullable String overallGoal,
      @Nullable String annualGoal,
      @Nullable String goalResult,
      List<FormIndicator> indicators,
      List<IncompleteIndicator> incompleteIndicators,
      @Nullable String printedTotal,
      List<CostItem> costs,
      List<Safeguard> safeguards,
      List<Repair> repairs,
      List<FormProblem> problems,
      @Nullable DepartmentBudget departmentBudget) {
    this(
        form,
        kind,
        layout,
        year,
        framework,
        project,
        budget,
        overallGoal,
        annualGoal,
        goalResult,
        indicators,
        incompleteIndicators,
        printedTotal,
        costs,
        safeguards,
        repairs,
        problems,
        departmentBudget,
        null);
  }

  /** The same form, so many places later in a document of several files. */
  public Form moved(int by) {
    return by == 0
        ? this
        : new Form(
            form + by,
            kind,
            layout,
            year,
            framework,
            project,
            budget,
            overallGoal,
            annualGoal,
            goalResult,
            indicators,
            incompleteIndicators,
            printedTotal,
            costs,
            safeguards,
            repairs,
            problems,
            departmentBudget == null ? null : departmentBudget.moved(by),
            periodTargets);
  }

  /** The same form, so many lines further down in its document. */
  public Form below(int lines) {
    return lines == 0
        ? this
        : new Form(
            form,
            kind,
            layout,
            year,
            framework,
            project,
            budget,
            overallGoal,
            annualGoal,
            goalResult,
            indicators,
            incompleteIndicators.stream().map(row -> row.below(lines)).toList(),
            printedTotal,
            costs,
            safeguards,
            repairs.stream().map(repair -> repair.below(lines)).toList(),
            problems.stream().map(problem -> problem.below(lines)).toList(),
            departmentBudget,
            periodTargets);
  }

  /** The same form with other rows, and what is missing in them. */
  public Form with(List<FormIndicator> rows, List<FormProblem> missing) {
    return new Form(
        form,
        kind,
        layout,
        year,
        framework,
        project,
        budget,
        overallGoal,
        annualGoal,
        goalResult,
        rows,
        incompleteIndicators,
        printedTotal,
        costs,
        safeguards,
        repairs,
        missing,
        departmentBudget,
        periodTargets);
  }

  /** The form with every cell in doubt, since its source does not tell rows and columns. */
  public Form doubtful() {
    List<FormProblem> all = new ArrayList<>(problems);
    FormProblem.ProblemCode code = FormProblem.ProblemCode.SOURCE_DOUBTFUL;
    all.add(new FormProblem(code, null, null, code.message()));
    return new Form(
        form,
        kind,
        layout,
        year,
        framework,
        project,
        budget,
        overallGoal,
        annualGoal,
        goalResult,
        indicators,
        incompleteIndicators,
        printedTotal,
        costs,
        safeguards,
        repairs,
        all,
        departmentBudget,
        periodTargets);
  }

  /** The form with what is to be said of the document that it stands in. */
  public Form noted(List<Repair> notes) {
    List<Repair> all = new ArrayList<>(notes);
    all.addAll(repairs);
    return new Form(
        form,
        kind,
        layout,
        year,
        framework,
        project,
        budget,
        overallGoal,
        annualGoal,
        goalResult,
        indicators,
        incompleteIndicators,
        printedTotal,
        costs,
        safeguards,
        all,
        problems,
        departmentBudget,
        periodTargets);
  }

  /** Number of rows that were read: indicators, or lines of the tables of a department budget. */
  public int rows() {
    return departmentBudget == null ? indicators.size() : departmentBudget.rows();
  }
}
