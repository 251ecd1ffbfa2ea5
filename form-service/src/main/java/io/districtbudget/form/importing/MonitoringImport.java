package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.form.importing.draft.PublishedMonitoring;
import io.districtbudget.form.remote.ServiceRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes over a published monitoring form, month by month. Its money is no year's money, so that it
 * founds no project: declaration or self-assessment of the year come first.
 */
@ApplicationScoped
class MonitoringImport {

  private static final Set<ProblemCode> NEEDED =
      EnumSet.of(
          ProblemCode.PROJECT_NAME_MISSING,
          ProblemCode.YEAR_MISSING,
          ProblemCode.MONTH_MISSING,
          ProblemCode.UNIT_MISSING,
          ProblemCode.INDICATORS_MISSING);

  private final Registration registration;
  private final PublishedMonitoring monitorings;

  MonitoringImport(Registration registration, PublishedMonitoring monitorings) {
    this.registration = registration;
    this.monitorings = monitorings;
  }

  /** The line of the form; an outage of a service is not caught here. */
  ImportLine take(Session session, Form form) {
    session.nextForm();
    List<FormProblem> missing =
        form.problems().stream().filter(problem -> NEEDED.contains(problem.code())).toList();
    if (!missing.isEmpty()) {
      return ImportLine.refused(form, null, Refused.incomplete(form, missing));
    }
    try {
      String project = registration.place(session, form).project();
      if (project == null) {
        return ImportLine.refused(form, null, Refused.projectNotRegistered(form));
      }
      session.at(project);
      return monitorings.take(session.headers(), project, form);
    } catch (ServiceRefusal refusal) {
      return ImportLine.refused(form, session.project(), refusal.problem());
    }
  }
}
