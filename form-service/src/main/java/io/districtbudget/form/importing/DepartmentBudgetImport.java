package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.form.document.Form;
import io.districtbudget.form.document.budget.DepartmentBudget;
import io.districtbudget.form.document.budget.TargetTable;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ProjectService;
import io.districtbudget.form.remote.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Takes over a department budget as its document says, and states what reconciling it shows. The
 * target tables that are printed with it come before it, so that they are reconciled too.
 */
@ApplicationScoped
class DepartmentBudgetImport {

  private static final String SERVICE = "project-service";

  private final Registration registration;
  private final ProjectService projects;
  private final Calls calls;
  private final ObjectMapper json;
  private final Problems problems;

  DepartmentBudgetImport(
      Registration registration,
      @RestClient ProjectService projects,
      Calls calls,
      ObjectMapper json) {
    this.registration = registration;
    this.projects = projects;
    this.calls = calls;
    this.json = json;
    this.problems = new Problems(json);
  }

  /** The line of the form; an outage of a service is not caught here. */
  ImportLine take(Session session, Form form) {
    session.nextForm();
    if (!form.problems().isEmpty()) {
      return ImportLine.refused(form, null, problems.incomplete(form, form.problems()));
    }
    try {
      DepartmentBudget budget = Objects.requireNonNull(form.departmentBudget());
      List<String> names =
          budget.targetTables().stream()
              .map(TargetTable::department)
              .filter(Objects::nonNull)
              .distinct()
              .toList();
      String department = registration.departmentOfBudget(session, form, names);
      int year = Objects.requireNonNull(form.year());
      ImportOutcome outcome = store(session, department, year, json.valueToTree(budget));
      Answer reconciled =
          calls
              .make(SERVICE, () -> projects.reconciliation(session.headers(), department, year))
              .orRefuse();
      return line(form, department, outcome, findings(reconciled.body()));
    } catch (ServiceRefusal refusal) {
      return ImportLine.refused(form, null, problems.refusal(refusal.answer()));
    }
  }

  /** The first version, or another one behind those that are stored. */
  private ImportOutcome store(Session session, String department, int year, JsonNode body) {
    Answer first = put(session, department, year, body, null);
    if (!first.code().equals("DEPARTMENT_BUDGET_EXISTS")) {
      return ImportOutcome.of(first.orRefuse());
    }
    return ImportOutcome.of(put(session, department, year, body, first.etag()).orRefuse());
  }

  private Answer put(
      Session session, String department, int year, JsonNode body, @Nullable String ifMatch) {
    CallHeaders headers = session.headers();
    headers.ifNoneMatch = ifMatch == null ? "*" : null;
    headers.ifMatch = ifMatch;
    return calls.make(SERVICE, () -> projects.storeBudget(headers, department, year, body));
  }

  private static List<ImportLine.Finding> findings(JsonNode reconciled) {
    List<ImportLine.Finding> findings = new ArrayList<>();
    for (JsonNode finding : reconciled.path("findings")) {
      findings.add(
          new ImportLine.Finding(
              finding.path("code").asText(),
              finding.path("severity").asText(),
              null,
              null,
              finding.path("message").asText()));
    }
    return findings;
  }

  private static ImportLine line(
      Form form, String department, ImportOutcome outcome, List<ImportLine.Finding> findings) {
    return new ImportLine(
        form.form(),
        form.kind(),
        form.year(),
        new ImportLine.Project(null, null),
        ImportLine.department(form, department),
        outcome,
        null,
        null,
        form.rows(),
        findings,
        form.repairs(),
        null);
  }
}
