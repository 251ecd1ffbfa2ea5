package io.districtbudget.form.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.Repair;
import io.districtbudget.form.reading.CorrectedForm;
import io.districtbudget.support.problem.Problem;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line of an import: what became of one form.
 *
 * @param form position in the document, from 1
 * @param printed figures as the form prints them; absent for declarations
 * @param computed figures by the rules; absent for declarations
 * @param department the department of a department budget
 * @param unit the unit of a unit budget
 * @param rows number of rows read: indicators, or lines of the tables of a department budget
 * @param written what was stored before a form was broken off: PROJECT, BUDGET, TARGETS
 * @param problem why the form was refused or broken off
 * @param changes of a draft: every cell that is, or would be, other than it stands there
 * @param etag of a draft: what the changes were held against, or what stands there after them
 * @param corrected what the caller said about cells of the form, where anything was said
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportLine(
    int form,
    FormKind kind,
    @Nullable Integer year,
    Project project,
    @Nullable Department department,
    @Nullable Department unit,
    ImportOutcome outcome,
    @Nullable Figures printed,
    @Nullable Figures computed,
    int rows,
    List<Finding> findings,
    List<Repair> repairs,
    @Nullable List<String> written,
    @Nullable Problem problem,
    @Nullable List<Change> changes,
    @Nullable String etag,
    @Nullable Corrected corrected) {

  /** A line of a published form. */
  ImportLine(
      int form,
      FormKind kind,
      @Nullable Integer year,
      Project project,
      @Nullable Department department,
      @Nullable Department unit,
      ImportOutcome outcome,
      @Nullable Figures printed,
      @Nullable Figures computed,
      int rows,
      List<Finding> findings,
      List<Repair> repairs,
      @Nullable List<String> written,
      @Nullable Problem problem) {
    this(
        form,
        kind,
        year,
        project,
        department,
        unit,
        outcome,
        printed,
        computed,
        rows,
        findings,
        repairs,
        written,
        problem,
        null,
        null,
        null);
  }

  /** A line of a draft. */
  public ImportLine(
      int form,
      FormKind kind,
      @Nullable Integer year,
      Project project,
      ImportOutcome outcome,
      @Nullable Figures computed,
      int rows,
      List<Finding> findings,
      List<Repair> repairs,
      @Nullable Problem problem,
      @Nullable List<Change> changes,
      @Nullable String etag) {
    this(
        form, kind, year, project, null, null, outcome, null, computed, rows, findings, repairs,
        null, problem, changes, etag, null);
  }

  /** The project that the form belongs to; without id when it was refused before. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Project(@Nullable String id, @Nullable String name) {}

  /** The department or unit whose budget it is; without code when it was refused before. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Department(@Nullable String code, @Nullable String name) {}

  /** Percent, points and grade, with two decimals. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Figures(
      @Nullable String rate,
      @Nullable String executionScore,
      @Nullable String total,
      @Nullable String grade) {}

  /**
   * 审核发现 (finding).
   *
   * @param row from 1 in printed order
   * @param column 年初, 全年预算 or 执行
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Finding(
      String code,
      String severity,
      @Nullable Integer row,
      @Nullable String column,
      @Nullable String message) {}

  /**
   * 改动 (change) of a cell of a draft.
   *
   * @param cell its head as the form prints it, e.g. 指标值
   * @param pointer of the cell in the body of the owning service, e.g. /indicators/0/target
   * @param row of an indicator, from 1 as it stands after the change; as it stood when it goes
   * @param name of that indicator
   * @param before what stands there, absent when nothing does
   * @param after what the document says, absent when it says nothing
   */
  @Schema(name = "DraftChange")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Change(
      String cell,
      String pointer,
      @Nullable Integer row,
      @Nullable String name,
      @Nullable String before,
      @Nullable String after) {}

  /**
   * 更正 (corrections) that a form was taken with.
   *
   * @param cells each with what was read and what it says
   * @param confirmed whether every cell of the form was looked at
   */
  @Schema(name = "CorrectedCells")
  public record Corrected(List<CorrectedForm.Cell> cells, boolean confirmed) {}

  static ImportLine refused(Form form, @Nullable String projectId, Problem problem) {
    return new ImportLine(
        form.form(),
        form.kind(),
        form.year(),
        new Project(projectId, form.project().name()),
        department(form, null),
        unit(form, null),
        ImportOutcome.REFUSED,
        null,
        null,
        form.rows(),
        List.of(),
        form.repairs(),
        null,
        problem);
  }

  /** A line of a form of which something is stored already. */
  ImportLine brokenOff(List<String> stored) {
    return new ImportLine(
        form,
        kind,
        year,
        project,
        department,
        unit,
        ImportOutcome.BROKEN_OFF,
        printed,
        computed,
        rows,
        findings,
        repairs,
        stored,
        problem);
  }

  /** The line of a form that was taken as its author says that it is meant. */
  public ImportLine of(CorrectedForm taken) {
    return taken.untouched()
        ? this
        : new ImportLine(
            form,
            kind,
            year,
            project,
            department,
            unit,
            outcome,
            printed,
            computed,
            rows,
            findings,
            repairs,
            written,
            problem,
            changes,
            etag,
            new Corrected(taken.cells(), taken.confirmed()));
  }

  /** Named only by a department budget: other forms name their project. */
  static @Nullable Department department(Form form, @Nullable String code) {
    return form.kind() == FormKind.DEPARTMENT_BUDGET
        ? new Department(code, form.project().department())
        : null;
  }

  /** Named only by a unit budget. */
  static @Nullable Department unit(Form form, @Nullable String code) {
    return form.kind() == FormKind.UNIT_BUDGET ? new Department(code, form.project().unit()) : null;
  }
}
