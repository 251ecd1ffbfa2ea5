package io.districtbudget.form.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProject;
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
      JsonNode project, FormBudget money, JsonNode targets, @Nullable Integer year) {
    boolean weighted = !targets.path("weightsProposed").asBoolean();
    List<FormIndicator> rows = new ArrayList<>();
    for (JsonNode row : targets.path("indicators")) {
      rows.add(
          new FormIndicator(
              Fields.text(row, "level1"),
              Fields.text(row, "level2"),
              row.path("name").asText(),
              Fields.text(row, "target"),
              null,
              weighted ? Fields.number(row, "weight") : null,
              null,
              null,
              null));
    }
    return form(
        FormKind.DECLARATION,
        year,
        project(project, null),
        money,
        new Goals(Fields.text(targets, "overallGoal"), Fields.text(targets, "annualGoal"), null),
        rows,
        null);
  }

  /**
   * 自评表: as it was printed where a published form was taken over, else with what the unit stated
   * and the scores that count.
   */
  static Form selfAssessment(JsonNode project, JsonNode assessment, @Nullable Integer year) {
    JsonNode printed = assessment.path("printed");
    boolean published = printed.isObject();
    JsonNode figures = printed.path("figures");
    List<FormIndicator> rows = new ArrayList<>();
    BigDecimal weights = BigDecimal.ZERO;
    for (JsonNode row : assessment.path("indicators")) {
      FormIndicator indicator = assessed(row, published);
      rows.add(indicator);
      BigDecimal weight = indicator.weight();
      weights = weight == null ? weights : weights.add(weight);
    }
    FormBudget money =
        published
            ? StoredMoney.ofPrinted(printed.path("budget"))
            : StoredMoney.ofBalances(assessment.path("budget"));
    String score =
        published
            ? Fields.text(figures, "executionScore")
            : Fields.text(assessment, "executionScore");
    String rate = Fields.text(assessment, "executionRate");
    return form(
        FormKind.SELF_ASSESSMENT,
        year,
        project(project, Fields.text(assessment, "projectName")),
        StoredMoney.scored(
            money,
            published ? Fields.text(figures, "rate") : rate == null ? null : rate + "%",
            score,
            weights.signum() > 0 && weights.compareTo(FULL) < 0
                ? FULL.subtract(weights).stripTrailingZeros().toPlainString()
                : null),
        new Goals(
            null, Fields.text(assessment, "annualGoal"), Fields.text(assessment, "goalResult")),
        rows,
        published ? Fields.text(figures, "total") : Fields.text(assessment, "total"));
  }

  private static FormIndicator assessed(JsonNode row, boolean published) {
    String target = Fields.text(row, "target");
    boolean filled = published || Fields.text(row, "actual") != null;
    return new FormIndicator(
        Fields.text(row, "level1"),
        Fields.text(row, "level2"),
        row.path("name").asText(),
        target == null || target.isEmpty() ? null : target,
        Fields.text(row, "actual"),
        Fields.number(row, "weight"),
        published ? Fields.number(row, "statedScore") : filled ? Fields.number(row, "score") : null,
        Fields.text(row, "reason"),
        null);
  }

  private static FormProject project(JsonNode project, @Nullable String nameThen) {
    return new FormProject(
        nameThen == null ? Fields.text(project, "name") : nameThen,
        Fields.text(project, "category"),
        Fields.text(project, "nature"),
        Fields.text(project, "departmentName"),
        Fields.text(project, "unitName"),
        Fields.date(project, "startDate"),
        Fields.date(project, "endDate"),
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
