package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.form.remote.AssessmentService;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ServiceRefusal;
import io.districtbudget.form.remote.answers.DepartmentFormAnswer;
import io.districtbudget.form.remote.answers.HistoricalAnswer;
import io.districtbudget.form.remote.requests.DepartmentFormRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * 部门整体支出 (forms of a department as a whole): kept as printed by assessment-service, which is asked
 * before a department is entered for one.
 */
@ApplicationScoped
class DepartmentFormImport {

  private static final String SERVICE = "assessment-service";

  /** Code of no department, under which a form is tried whose department is new. */
  private static final String NOBODY = "0";

  private static final Map<String, String> COLUMNS =
      Map.of("yearStart", "年初", "fullYear", "全年预算", "executed", "执行");

  private final Registration registration;
  private final AssessmentService assessments;
  private final Calls calls;

  DepartmentFormImport(
      Registration registration, @RestClient AssessmentService assessments, Calls calls) {
    this.registration = registration;
    this.assessments = assessments;
    this.calls = calls;
  }

  /** The line of the form; an outage of a service is not caught here. */
  ImportLine take(Session session, Form form) {
    List<FormProblem> missing = form.problems().stream().filter(FormImport::needed).toList();
    if (!missing.isEmpty()) {
      return ImportLine.refused(form, null, Refused.incomplete(form, missing));
    }
    try {
      String known = registration.knownDepartmentOf(session, form, List.of());
      put(session, known == null ? NOBODY : known, form, true);
      String department =
          known == null ? registration.departmentOfBudget(session, form, List.of()) : known;
      return line(form, department, put(session, department, form, null));
    } catch (ServiceRefusal refusal) {
      return session.told(ImportLine.refused(form, null, refusal.problem()));
    }
  }

  private DepartmentFormAnswer put(
      Session session, String department, Form form, @Nullable Boolean dryRun) {
    int year = Objects.requireNonNull(form.year());
    CallHeaders headers = session.headers();
    DepartmentFormRequest body = Requests.ofDepartment(form);
    return calls
        .make(
            SERVICE,
            () ->
                form.kind() == FormKind.DEPARTMENT_TARGETS
                    ? assessments.storeDepartmentTargets(headers, department, year, dryRun, body)
                    : assessments.storeDepartmentSelfAssessment(
                        headers, department, year, dryRun, body))
        .orRefuse()
        .as(DepartmentFormAnswer.class);
  }

  private static ImportLine line(Form form, String department, DepartmentFormAnswer stored) {
    HistoricalAnswer assessed = assessed(stored);
    List<ImportLine.Finding> findings =
        new ArrayList<>(assessed == null ? List.of() : Answers.findings(assessed));
    stored.ledger().differences().forEach(each -> findings.add(finding(each)));
    return new ImportLine(
        form.form(),
        form.kind(),
        form.year(),
        new ImportLine.Project(null, null),
        new ImportLine.Department(department, form.project().department()),
        null,
        ImportOutcome.of(stored.outcome()),
        assessed == null ? null : Answers.printed(form, assessed.printed()),
        assessed == null ? null : Answers.figures(assessed.computed()),
        form.rows(),
        findings,
        form.repairs(),
        null,
        null);
  }

  private static @Nullable HistoricalAnswer assessed(DepartmentFormAnswer stored) {
    DepartmentFormAnswer.Computed computed = stored.computed();
    return computed == null
        ? null
        : new HistoricalAnswer(
            stored.outcome(),
            new HistoricalAnswer.Scores(null, null, null, null),
            new HistoricalAnswer.Scores(
                computed.executionRate(),
                computed.executionScore(),
                computed.total(),
                computed.grade()),
            computed.findings());
  }

  private static ImportLine.Finding finding(DepartmentFormAnswer.Difference difference) {
    String column = COLUMNS.getOrDefault(difference.column(), difference.column());
    return new ImportLine.Finding(
        "LEDGER_DIFFERS",
        "WARNING",
        null,
        column,
        "项目支出%s：表内 %s 元，预算账各项目合计 %s 元"
            .formatted(column, difference.printed(), difference.ledger()));
  }
}
