package io.districtbudget.form.importing;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.documents.document.RepairCode;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.AssessmentService;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.ServiceRefusal;
import io.districtbudget.form.remote.answers.HistoricalAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Takes over one form: project, ledger, targets and, for a self-assessment, its assessment. */
@ApplicationScoped
class FormImport {

  private static final Set<ProblemCode> NEEDED =
      EnumSet.of(
          ProblemCode.PROJECT_NAME_MISSING,
          ProblemCode.YEAR_MISSING,
          ProblemCode.DEPARTMENT_MISSING,
          ProblemCode.UNIT_MISSING,
          ProblemCode.BUDGET_MISSING,
          ProblemCode.INDICATORS_MISSING);

  private final Registration registration;
  private final LedgerPosting ledger;
  private final TargetsPosting targets;
  private final AssessmentService assessments;
  private final Calls calls;

  FormImport(
      Registration registration,
      LedgerPosting ledger,
      TargetsPosting targets,
      @RestClient AssessmentService assessments,
      Calls calls) {
    this.registration = registration;
    this.ledger = ledger;
    this.targets = targets;
    this.assessments = assessments;
    this.calls = calls;
  }

  /** The line of the form; an outage of a service is not caught here. */
  ImportLine take(Session session, Form form) {
    session.nextForm();
    List<FormProblem> missing = form.problems().stream().filter(FormImport::needed).toList();
    if (!missing.isEmpty()) {
      return ImportLine.refused(form, null, Refused.incomplete(form, missing));
    }
    try {
      return taken(session, form);
    } catch (ServiceRefusal refusal) {
      return session.told(ImportLine.refused(form, session.project(), refusal.problem()));
    }
  }

  /** Targets and assessment are asked before the first write; project and money are one act. */
  private ImportLine taken(Session session, Form form) {
    int year = Objects.requireNonNull(form.year());
    Registration.Place place = registration.place(session, form);
    targets.rehearse(session, place.project(), year, form);
    rehearse(session, place.project(), form);
    if (!session.reprint(form).moneyDoubtful()) {
      String entered = ledger.takeOver(session, place, year, form);
      if (entered != null) {
        session.at(entered);
        session.wrote("PROJECT");
        ImportOutcome outcome =
            place.project() == null ? ImportOutcome.CREATED : ImportOutcome.UNCHANGED;
        Registration.Registered project =
            registration.described(
                session, form, new Registration.Registered(entered, outcome, List.of()));
        return take(session, form, project, new LedgerPosting.Posted(ImportOutcome.CREATED, false));
      }
    }
    Registration.Registered project = registration.register(session, form);
    session.at(project.id());
    wrote(session, "PROJECT", project.outcome());
    LedgerPosting.Posted posted =
        session.reprint(form).moneyDoubtful()
            ? LedgerPosting.Posted.NOTHING
            : ledger.post(session, project.id(), year, form);
    wrote(session, "BUDGET", posted.outcome());
    return take(session, form, project, posted);
  }

  private static void wrote(Session session, String part, ImportOutcome outcome) {
    if (outcome != ImportOutcome.UNCHANGED) {
      session.wrote(part);
    }
  }

  private void rehearse(Session session, @Nullable String project, Form form) {
    if (form.kind() == FormKind.SELF_ASSESSMENT) {
      String asked = project == null ? TargetsPosting.NO_PROJECT : project;
      String step = "rehearsal/" + asked + "/" + form.form();
      calls
          .make(
              "assessment-service",
              () ->
                  assessments.assess(
                      session.headers(step), true, true, Requests.assessment(form, asked)))
          .orRefuse();
    }
  }

  /** Weights that no row prints keep the whole form out; a single one is said in its place. */
  static boolean needed(FormProblem problem) {
    boolean unweighted = problem.code() == ProblemCode.WEIGHT_MISSING && problem.row() == null;
    return NEEDED.contains(problem.code()) || unweighted;
  }

  private ImportLine take(
      Session session, Form form, Registration.Registered project, LedgerPosting.Posted posted) {
    int year = Objects.requireNonNull(form.year());
    Reprint reprint = session.reprint(form);
    TargetsPosting.Posted declared = targets.post(session, project.id(), year, form);
    wrote(session, "TARGETS", declared.outcome());
    ImportOutcome outcome = project.outcome().and(posted.outcome()).and(declared.outcome());
    List<ImportLine.Finding> findings = findings(form, posted);
    findings.addAll(reprint.findings(form, declared));
    findings.addAll(project.findings());
    if (form.kind() != FormKind.SELF_ASSESSMENT) {
      return line(form, project.id(), outcome, findings, null);
    }
    Answer assessed =
        calls
            .make(
                "assessment-service",
                () ->
                    assessments.assess(
                        session.headers("assessment/" + project.id() + "/" + year),
                        true,
                        null,
                        Requests.assessment(form, project.id())))
            .orRefuse();
    HistoricalAnswer answer = assessed.as(HistoricalAnswer.class);
    findings.addAll(0, Answers.findings(answer));
    ImportOutcome both = outcome.and(ImportOutcome.of(answer.outcome()));
    return line(form, project.id(), both, findings, answer);
  }

  private static ImportLine line(
      Form form,
      String project,
      ImportOutcome outcome,
      List<ImportLine.Finding> findings,
      @Nullable HistoricalAnswer assessed) {
    return new ImportLine(
        form.form(),
        form.kind(),
        form.year(),
        new ImportLine.Project(project, form.project().name()),
        null,
        null,
        outcome,
        assessed == null ? null : Answers.printed(form, assessed.printed()),
        assessed == null ? null : Answers.figures(assessed.computed()),
        form.rows(),
        findings,
        form.repairs(),
        null,
        null);
  }

  /**
   * What only this service can see: the printed unit of money, and a ledger that says otherwise.
   */
  private static List<ImportLine.Finding> findings(Form form, LedgerPosting.Posted posted) {
    List<ImportLine.Finding> findings = new ArrayList<>();
    form.repairs().stream()
        .filter(repair -> repair.code() == RepairCode.MONEY_UNIT_SUSPECT)
        .findFirst()
        .ifPresent(
            repair ->
                findings.add(
                    new ImportLine.Finding(
                        "MONEY_UNIT_SUSPECT", "WARNING", null, "年初", repair.message().zh())));
    // Of a self-assessment the audit itself says it.
    if (posted.differs() && form.kind() == FormKind.DECLARATION) {
      findings.add(
          new ImportLine.Finding(
              "LEDGER_DIFFERS", "WARNING", null, "年初", "预算账与表内金额不一致，以预算账为准，未作改动"));
    }
    return findings;
  }
}
