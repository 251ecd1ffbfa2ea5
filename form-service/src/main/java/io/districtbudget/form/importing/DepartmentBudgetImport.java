package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.budget.DepartmentBudget;
import io.districtbudget.documents.document.budget.TargetTable;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
import io.districtbudget.form.remote.ServiceRefusal;
import io.districtbudget.form.remote.answers.ReconciliationAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what is printed of a department and no project: its forms as a whole, and its budget
 * or a unit's as the document says, with what reconciling it shows. The target tables that are
 * printed with it come before it, so that they are reconciled too.
 */
@ApplicationScoped
class DepartmentBudgetImport {

  private static final String SERVICE = "project-service";

  private final Registration registration;
  private final ProjectService projects;
  private final DepartmentFormImport wholeDepartments;
  private final Calls calls;

  DepartmentBudgetImport(
      Registration registration,
      @RestClient ProjectService projects,
      DepartmentFormImport wholeDepartments,
      Calls calls) {
    this.wholeDepartments = wholeDepartments;
    this.registration = registration;
    this.projects = projects;
    this.calls = calls;
  }

  /** The line of the form; an outage of a service is not caught here. */
  ImportLine take(Session session, Form form) {
    session.nextForm();
    if (form.kind().ofDepartment()) {
      return wholeDepartments.take(session, form);
    }
    if (!form.problems().isEmpty()) {
      return ImportLine.refused(form, null, Refused.incomplete(form, form.problems()));
    }
    try {
      String owner = owner(session, form);
      if (owner == null) {
        return ImportLine.refused(form, null, Refused.incomplete(form, List.of(asked())));
      }
      Place place =
          new Place(
              form.kind() == FormKind.UNIT_BUDGET, owner, Objects.requireNonNull(form.year()));
      DepartmentBudget budget = Objects.requireNonNull(form.departmentBudget());
      ImportOutcome outcome = store(session, place, budget);
      Answer reconciled =
          calls.read(SERVICE, () -> reconciled(session.headers(), place)).orRefuse();
      return line(form, owner, outcome, findings(reconciled.as(ReconciliationAnswer.class)));
    } catch (ServiceRefusal refusal) {
      return ImportLine.refused(form, null, refusal.problem());
    }
  }

  /** Where project-service keeps a budget. */
  private record Place(boolean unit, String owner, int year) {}

  /** Code of the department or unit; null when nothing says whose unit it is. */
  private @Nullable String owner(Session session, Form form) {
    if (form.kind() == FormKind.UNIT_BUDGET) {
      return registration.unitOfBudget(session, form);
    }
    DepartmentBudget budget = Objects.requireNonNull(form.departmentBudget());
    List<String> names =
        budget.targetTables().stream()
            .map(TargetTable::department)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return registration.departmentOfBudget(session, form, names);
  }

  private static FormProblem asked() {
    return new FormProblem(
        ProblemCode.UNIT_DEPARTMENT_MISSING,
        null,
        null,
        ProblemCode.UNIT_DEPARTMENT_MISSING.message());
  }

  /** The first version, or another one behind those that are stored. */
  private ImportOutcome store(Session session, Place place, DepartmentBudget body) {
    Answer first = put(session, place, body, null);
    if (!first.code().endsWith("_BUDGET_EXISTS")) {
      return ImportOutcome.of(first.orRefuse());
    }
    return ImportOutcome.of(put(session, place, body, first.etag()).orRefuse());
  }

  private Answer put(
      Session session, Place place, DepartmentBudget body, @Nullable String ifMatch) {
    CallHeaders headers = session.headers();
    headers.ifNoneMatch = ifMatch == null ? "*" : null;
    headers.ifMatch = ifMatch;
    return calls.make(
        SERVICE,
        () ->
            place.unit()
                ? projects.storeUnitBudget(headers, place.owner(), place.year(), body)
                : projects.storeDepartmentBudget(headers, place.owner(), place.year(), body));
  }

  private Response reconciled(CallHeaders headers, Place place) {
    return place.unit()
        ? projects.reconcileUnitBudget(headers, place.owner(), place.year())
        : projects.reconcileDepartmentBudget(headers, place.owner(), place.year());
  }

  private static List<ImportLine.Finding> findings(ReconciliationAnswer reconciled) {
    return reconciled.findings().stream()
        .map(
            finding ->
                new ImportLine.Finding(
                    finding.code(), finding.severity(), null, null, finding.message()))
        .toList();
  }

  private static ImportLine line(
      Form form, String owner, ImportOutcome outcome, List<ImportLine.Finding> findings) {
    return new ImportLine(
        form.form(),
        form.kind(),
        form.year(),
        new ImportLine.Project(null, null),
        ImportLine.department(form, owner),
        ImportLine.unit(form, owner),
        outcome,
        null,
        null,
        form.rows(),
        findings,
        form.repairs(),
        null,
        null);
  }
}
