package io.districtbudget.form.writing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the services keep, as the forms that it belongs on. */
final class StoredForms {

  private static final int NEWEST_LAYOUT = 2023;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private StoredForms() {}

  /** 申报表: the targets of a year with project and the budget approved at its start. */
  static Form declaration(
      @Nullable ProjectAnswer project,
      FormBudget money,
      TargetsAnswer targets,
      @Nullable Integer year) {
    List<FormIndicator> rows = new ArrayList<>();
    for (TargetsAnswer.Row row : targets.indicators()) {
      rows.add(
          new FormIndicator(
              row.level1(),
              row.level2(),
              row.name(),
              row.target(),
              null,
              targets.weightsProposed() ? null : row.weight(),
              null,
              null,
              null));
    }
    return form(
        FormKind.DECLARATION,
        year,
        project(project, null),
        money,
        new Goals(targets.overallGoal(), targets.annualGoal(), null),
        rows,
        null);
  }

  /**
   * 自评表: as it was printed where a published form was taken over, else with what the unit stated
   * and the scores that count.
   */
  static Form selfAssessment(
      @Nullable ProjectAnswer project, AssessmentAnswer assessment, @Nullable Integer year) {
    AssessmentAnswer.Printed printed = assessment.printed();
    List<FormIndicator> rows = new ArrayList<>();
    BigDecimal weights = BigDecimal.ZERO;
    for (AssessmentAnswer.Row row : assessment.indicators()) {
      FormIndicator indicator = assessed(row, printed != null);
      rows.add(indicator);
      BigDecimal weight = indicator.weight();
      weights = weight == null ? weights : weights.add(weight);
    }
    String rate = assessment.executionRate();
    AssessmentAnswer.Figures figures =
        printed == null
            ? new AssessmentAnswer.Figures(
                rate == null ? null : rate + "%", assessment.executionScore(), assessment.total())
            : printed.figures();
    return form(
        FormKind.SELF_ASSESSMENT,
        year,
        project(project, assessment.projectName()),
        StoredMoney.scored(
            money(assessment),
            figures.rate(),
            figures.executionScore(),
            weights.signum() > 0 && weights.compareTo(FULL) < 0
                ? FULL.subtract(weights).stripTrailingZeros().toPlainString()
                : null),
        new Goals(null, assessment.annualGoal(), assessment.goalResult()),
        rows,
        figures.total());
  }

  private static FormBudget money(AssessmentAnswer assessment) {
    if (assessment.printed() != null) {
      return StoredMoney.ofPrinted(assessment.printed().budget());
    }
    return assessment.budget() == null
        ? StoredMoney.NONE
        : StoredMoney.ofBalances(assessment.budget());
  }

  private static FormIndicator assessed(AssessmentAnswer.Row row, boolean published) {
    String target = row.target();
    BigDecimal counts = row.actual() == null ? null : row.score();
    return new FormIndicator(
        row.level1(),
        row.level2(),
        row.name(),
        target == null || target.isEmpty() ? null : target,
        row.actual(),
        row.weight(),
        published ? row.statedScore() : counts,
        row.reason(),
        null);
  }

  private static FormProject project(@Nullable ProjectAnswer project, @Nullable String nameThen) {
    if (project == null) {
      return new FormProject(nameThen, null, null, null, null, null, null, null);
    }
    return new FormProject(
        nameThen == null ? project.name() : nameThen,
        project.category(),
        project.nature(),
        project.departmentName(),
        project.unitName(),
        project.startDate(),
        project.endDate(),
        null);
  }

  /** Texts of goals: of the whole project, of the year, and what came of it. */
  private record Goals(
      @Nullable String overall, @Nullable String annual, @Nullable String result) {}

  private static Form form(
      FormKind kind,
      @Nullable Integer year,
      FormProject project,
      FormBudget money,
      Goals goals,
      List<FormIndicator> rows,
      @Nullable String total) {
    return new Form(
        1,
        kind,
        year == null ? NEWEST_LAYOUT : year,
        year,
        "",
        project,
        money,
        goals.overall(),
        goals.annual(),
        goals.result(),
        rows,
        List.of(),
        total,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
