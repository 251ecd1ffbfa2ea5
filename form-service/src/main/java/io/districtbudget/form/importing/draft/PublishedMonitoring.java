package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Change;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.importing.ImportOutcome;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.AssessmentService;
import io.districtbudget.form.remote.CallHeaders;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.answers.MonitoringAnswer;
import io.districtbudget.form.remote.requests.MonitoringRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** 已公开的监控表 (a published monitoring form), taken over as what was reported of its month. */
@ApplicationScoped
public class PublishedMonitoring {

  private static final String SERVICE = "assessment-service";

  private final AssessmentService assessments;
  private final MonitoringDraft drafts;
  private final Calls calls;

  PublishedMonitoring(
      @RestClient AssessmentService assessments, MonitoringDraft drafts, Calls calls) {
    this.assessments = assessments;
    this.drafts = drafts;
    this.calls = calls;
  }

  /**
   * The line of the form, which has project, year and month.
   *
   * @throws io.districtbudget.form.remote.ServiceRefusal when it is not taken over
   */
  public ImportLine take(CallHeaders headers, String project, Form form) {
    List<Finding> findings = new ArrayList<>();
    Standing<MonitoringAnswer> standing =
        drafts.standing(new UploadRequest(headers, false, null, null), project, form);
    MonitoringAnswer blank = put(headers, project, form, true, MonitoringRequest.blank());
    MonitoringRequest stated = drafts.published(form, blank, findings);
    MonitoringAnswer taken = put(headers, project, form, null, stated);
    findings.addAll(0, Told.money(form.budget().total(), taken.money()));
    List<Change> changes = drafts.changes(standing.body(), taken);
    ImportOutcome outcome =
        !standing.exists()
            ? ImportOutcome.CREATED
            : changes.isEmpty() ? ImportOutcome.UNCHANGED : ImportOutcome.CHANGED;
    return new ImportLine(
        form.form(),
        form.kind(),
        form.year(),
        new ImportLine.Project(project, form.project().name()),
        outcome,
        null,
        form.rows(),
        findings,
        form.repairs(),
        null,
        changes,
        null);
  }

  private MonitoringAnswer put(
      CallHeaders headers,
      String project,
      Form form,
      @Nullable Boolean dryRun,
      MonitoringRequest body) {
    int year = Objects.requireNonNull(form.year());
    int month = MonitoringDraft.month(form);
    Answer answer =
        calls.make(
            SERVICE, () -> assessments.monitor(headers, project, year, month, true, dryRun, body));
    return drafts.written(answer.orRefuse());
  }
}
