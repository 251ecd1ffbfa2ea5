package io.districtbudget.form.writing;

import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.writing.sheet.FormSheets;
import io.districtbudget.documents.writing.sheet.MonitoringSheet;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.form.remote.Owners;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.MonitoringAnswer;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 填报模板 (templates): the official form as a workbook to fill in, empty or with what is known. */
@ApplicationScoped
class Templates {

  private static final int BLANK_ROWS = 20;

  /** Rows that a draft may still gain. */
  private static final int SPARE_ROWS = 8;

  private final Owners owners;

  Templates(Owners owners) {
    this.owners = owners;
  }

  /**
   * What a template is asked for.
   *
   * @param project id of the project to prefill it for
   */
  record Asked(
      TemplateKind kind,
      @Nullable String project,
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable String framework) {}

  /** The form to fill in, and the framework that its rows belong to. */
  private record Filled(Sheet sheet, @Nullable String framework) {}

  Written of(@Nullable String authorization, Asked asked) {
    if (asked.kind() == TemplateKind.MONITORINGS && asked.month() == null) {
      throw WritingRefusal.MONTH_REQUIRED.problemAt("/month", null);
    }
    if (asked.project() != null && asked.year() == null) {
      throw WritingRefusal.YEAR_REQUIRED.problemAt("/year", null);
    }
    ProjectAnswer project =
        asked.project() == null ? null : owners.project(authorization, asked.project());
    Filled filled =
        switch (asked.kind()) {
          case DECLARATIONS -> declaration(authorization, asked, project);
          case SELF_ASSESSMENTS -> selfAssessment(authorization, asked, project);
          case MONITORINGS -> monitoring(authorization, asked, project);
        };
    byte[] plain = DocumentFormat.XLSX.writer().write(List.of(filled.sheet()));
    return new Written(
        (asked.year() == null ? "" : asked.year() + "年度")
            + asked.kind().label()
            + "模板"
            + (project == null ? "" : "-" + project.name()),
        DocumentFormat.XLSX,
        TemplateBook.of(plain, asked.kind(), framework(asked, filled), project != null));
  }

  private Filled declaration(
      @Nullable String authorization, Asked asked, @Nullable ProjectAnswer project) {
    TargetsAnswer targets = TargetsAnswer.none();
    FormBudget money = StoredMoney.NONE;
    if (project != null) {
      int year = number(asked.year());
      targets = owners.declared(authorization, project.id(), year).orElse(targets);
      money =
          owners
              .budget(authorization, project.id(), year)
              .map(StoredMoney::ofBalances)
              .orElse(money);
    }
    TargetsAnswer spared =
        new TargetsAnswer(
            targets.framework(),
            targets.overallGoal(),
            targets.annualGoal(),
            targets.weightsProposed(),
            spared(
                targets.indicators(),
                project == null ? BLANK_ROWS : SPARE_ROWS,
                new TargetsAnswer.Row(null, null, "", null, null)),
            List.of());
    return new Filled(
        FormSheets.template(StoredForms.declaration(project, money, spared, asked.year())),
        targets.framework());
  }

  private Filled selfAssessment(
      @Nullable String authorization, Asked asked, @Nullable ProjectAnswer project) {
    AssessmentAnswer assessment =
        project == null
            ? AssessmentAnswer.ofRows(
                spared(
                    List.of(),
                    BLANK_ROWS,
                    new AssessmentAnswer.Row(
                        null, null, "", null, null, null, null, null, null, null)))
            : owners.assessment(authorization, project.id(), number(asked.year()));
    return new Filled(
        FormSheets.template(StoredForms.selfAssessment(project, assessment, asked.year())), null);
  }

  private Filled monitoring(
      @Nullable String authorization, Asked asked, @Nullable ProjectAnswer project) {
    if (project != null) {
      int year = number(asked.year());
      var begun = owners.monitored(authorization, project.id(), year, number(asked.month()));
      if (begun.isPresent()) {
        return new Filled(MonitoringSheet.of(StoredMonitoring.form(project, begun.get())), null);
      }
      TargetsAnswer targets = owners.targets(authorization, project.id(), year);
      return new Filled(
          sheet(
              asked, project, targets.indicators().stream().map(MonitoringAnswer.Row::of).toList()),
          targets.framework());
    }
    MonitoringAnswer.Row blank =
        MonitoringAnswer.Row.of(new TargetsAnswer.Row(null, null, "", null, null));
    return new Filled(sheet(asked, null, spared(List.of(), BLANK_ROWS, blank)), null);
  }

  /** Of a month that nobody has begun there are only the targets. */
  private static Sheet sheet(
      Asked asked, @Nullable ProjectAnswer project, List<MonitoringAnswer.Row> rows) {
    return MonitoringSheet.of(
        StoredMonitoring.form(
            project,
            new MonitoringAnswer(
                project == null ? null : project.name(),
                number(asked.year()),
                number(asked.month()),
                null,
                rows)));
  }

  private static int number(@Nullable Integer stated) {
    return stated == null ? 0 : stated;
  }

  private static <T> List<T> spared(List<T> rows, int spare, T blank) {
    return Stream.concat(rows.stream(), Collections.nCopies(spare, blank).stream()).toList();
  }

  private static Framework framework(Asked asked, Filled filled) {
    String id = asked.framework() == null ? filled.framework() : asked.framework();
    for (Framework framework : Framework.values()) {
      if (framework.id().equals(id)) {
        return framework;
      }
    }
    return Framework.F2021;
  }
}
