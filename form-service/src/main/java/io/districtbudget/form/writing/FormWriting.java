package io.districtbudget.form.writing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.writing.sheet.FormSheets;
import io.districtbudget.documents.writing.sheet.MonitoringSheet;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.documents.writing.sheet.SheetLine;
import io.districtbudget.form.remote.Owners;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.Balances;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the form of a project's year as a document. */
@ApplicationScoped
class FormWriting {

  private final Owners owners;

  FormWriting(Owners owners) {
    this.owners = owners;
  }

  /** Of which month a monitoring is; none of the other forms has one. */
  Written form(
      @Nullable String authorization,
      ProjectForm kind,
      String id,
      int year,
      @Nullable Integer month,
      DocumentFormat format) {
    ProjectAnswer project = owners.project(authorization, id);
    List<Sheet> sheets =
        switch (kind) {
          case DECLARATIONS -> declaration(authorization, project, year);
          case SELF_ASSESSMENTS -> selfAssessment(authorization, project, year);
          case MONITORINGS -> monitoring(authorization, project, year, stated(month));
        };
    String name =
        year + "年度" + (month == null ? "" : month + "月") + kind.label() + "-" + project.name();
    return new Written(name, format, format.writer().write(sheets));
  }

  private static int stated(@Nullable Integer month) {
    if (month == null) {
      throw WritingRefusal.MONTH_REQUIRED.problemAt("/month", null);
    }
    return month;
  }

  private List<Sheet> monitoring(
      @Nullable String authorization, ProjectAnswer project, int year, int month) {
    return List.of(
        MonitoringSheet.of(
            StoredMonitoring.form(
                project, owners.monitoring(authorization, project.id(), year, month))));
  }

  private List<Sheet> declaration(@Nullable String authorization, ProjectAnswer project, int year) {
    TargetsAnswer targets = owners.targets(authorization, project.id(), year);
    return declaration(project, owners.budget(authorization, project.id(), year), targets, year);
  }

  private static List<Sheet> declaration(
      ProjectAnswer project, Optional<Balances> budget, TargetsAnswer targets, int year) {
    FormBudget money = budget.map(StoredMoney::ofBalances).orElse(StoredMoney.NONE);
    return FormSheets.of(StoredForms.declaration(project, money, targets, year), List.of());
  }

  private List<Sheet> selfAssessment(
      @Nullable String authorization, ProjectAnswer project, int year) {
    return assessed(project, owners.assessment(authorization, project.id(), year), year);
  }

  /** The declaration of a year, where there is one. */
  Optional<List<Sheet>> declared(
      @Nullable String authorization, ProjectAnswer project, Optional<Balances> budget, int year) {
    return owners
        .declared(authorization, project.id(), year)
        .map(targets -> declaration(project, budget, targets, year));
  }

  /** The self-assessment as it is kept. */
  List<Sheet> assessed(ProjectAnswer project, AssessmentAnswer assessment, int year) {
    Form form = StoredForms.selfAssessment(project, assessment, year);
    return FormSheets.of(form, opinions(assessment.review()));
  }

  private static List<SheetLine> opinions(AssessmentAnswer.@Nullable Review review) {
    List<SheetLine> lines = new ArrayList<>();
    if (review != null) {
      line(lines, "主管部门审核意见：", review.departmentOpinion());
      line(lines, "财政部门复核意见：", review.recheckOpinion());
      line(lines, "财政部门扣分说明：", review.deductionReason());
    }
    return lines;
  }

  private static void line(List<SheetLine> lines, String label, @Nullable String text) {
    if (text != null) {
      lines.add(new SheetLine(label + text, SheetLine.Place.LEFT));
    }
  }
}
