package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.FormProblem;
import io.districtbudget.documents.document.FormProblem.ProblemCode;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Change;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.importing.ImportOutcome;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.ServiceRefusal;
import io.districtbudget.form.remote.answers.ProjectAnswer;
import io.districtbudget.support.problem.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes one form into its draft, or tells what that would change. */
@ApplicationScoped
class DraftForm {

  private static final Set<ProblemCode> NEEDED =
      EnumSet.of(
          ProblemCode.PROJECT_NAME_MISSING,
          ProblemCode.YEAR_MISSING,
          ProblemCode.MONTH_MISSING,
          ProblemCode.INDICATORS_MISSING,
          ProblemCode.SOURCE_DOUBTFUL);

  private static final int STALE = 412;
  private static final int CONDITION_MISSING = 428;
  private static final int AWAY = 503;

  private final OwnProject projects;
  private final LedgerCells ledger;
  private final List<Draft<?, ?>> drafts;

  DraftForm(OwnProject projects, LedgerCells ledger, @All List<Draft<?, ?>> drafts) {
    this.projects = projects;
    this.ledger = ledger;
    this.drafts = drafts;
  }

  /** What is known of a form so far: a refusal tells it too. */
  private static final class Progress {
    @Nullable String project;
    @Nullable Standing<?> standing;
    List<Change> changes = List.of();
    List<Finding> findings = new ArrayList<>();
  }

  /** The line of the form; an outage of a service is not caught here. */
  ImportLine take(UploadRequest request, Form form) {
    Progress progress = new Progress();
    try {
      requireComplete(request, form);
      return taken(request, form, draftOf(form.kind()), progress);
    } catch (ServiceRefusal refusal) {
      return line(form, progress, ImportOutcome.REFUSED, null, refusal.problem());
    }
  }

  /** The line of the form at which a service went away. */
  ImportLine away(Form form, String service, int left) {
    ServiceRefusal refusal =
        Refusals.of(
            AWAY,
            "SERVICE_UNAVAILABLE",
            service + " 没有应答，上传到此为止，还有 " + left + " 张表未处理，请稍后再传。",
            service + " does not answer; " + left + " forms were not tried.",
            List.of());
    return line(form, new Progress(), ImportOutcome.REFUSED, null, refusal.problem());
  }

  private <A, B> ImportLine taken(
      UploadRequest request, Form form, Draft<A, B> draft, Progress progress) {
    ProjectAnswer project = projects.of(request, form);
    progress.project = project.id();
    progress.findings.addAll(Told.registry(form, project));
    Standing<A> standing = draft.standing(request, project.id(), form);
    progress.standing = standing;
    Draft.Proposal<A, B> proposal = draft.propose(request, standing, form);
    A after = proposal.after();
    progress.findings.addAll(ledger.findings(request, project.id(), form, draft.money(after)));
    progress.findings.addAll(proposal.findings());
    progress.changes = draft.changes(standing.body(), after);
    ImportOutcome outcome = outcome(standing, progress.changes);
    if (request.dryRun() || outcome == ImportOutcome.UNCHANGED) {
      return line(form, progress, outcome, draft.figures(after), null);
    }
    requireSeen(request, standing);
    Answer written = draft.write(request, standing, proposal.body());
    if (written.status() == STALE) {
      return stale(request, form, draft, progress);
    }
    A now = draft.written(written.orRefuse());
    progress.standing = new Standing<>(standing.id(), standing.key(), written.etag(), now);
    return line(form, progress, outcome, draft.figures(now), null);
  }

  /** Somebody was quicker: what stands there now, beside what the form says. */
  private <A, B> ImportLine stale(
      UploadRequest request, Form form, Draft<A, B> draft, Progress progress) {
    Standing<A> now = draft.standing(request, Objects.requireNonNull(progress.project), form);
    progress.standing = now;
    progress.changes = draft.changes(now.body(), draft.propose(request, now, form).after());
    throw changedMeanwhile();
  }

  private ServiceRefusal changedMeanwhile() {
    return Refusals.of(
        STALE,
        "VERSION_STALE",
        "预览之后有人改过这份草稿：changes 中的 before 是现在的内容，after 是表中的内容，请核对后再传。",
        "The draft was changed after the preview: changes has what stands there now (before) and"
            + " what the form says (after). Look at it and send it again.",
        List.of());
  }

  /** Nothing that stands there is overwritten unseen. */
  private void requireSeen(UploadRequest request, Standing<?> standing) {
    if (request.conditional() && !request.saw(standing.seen())) {
      throw changedMeanwhile();
    }
    if (!request.conditional() && standing.exists()) {
      throw Refusals.of(
          CONDITION_MISSING,
          "PRECONDITION_REQUIRED",
          "草稿已有内容：请先用 dryRun=true 预览，再在 If-Match 中给出预览得到的 etag。",
          "The draft has content: preview with dryRun=true first, then send the etag of the preview"
              + " in If-Match.",
          List.of());
    }
  }

  private void requireComplete(UploadRequest request, Form form) {
    List<FormProblem> missing =
        form.problems().stream()
            .filter(problem -> NEEDED.contains(problem.code()))
            .filter(
                problem ->
                    problem.code() != ProblemCode.PROJECT_NAME_MISSING || request.project() == null)
            .toList();
    if (!missing.isEmpty()) {
      throw Refusals.rule(
          "FORM_INCOMPLETE",
          "第 "
              + form.form()
              + " 张表无法填入草稿："
              + String.join("；", missing.stream().map(one -> one.message().zh()).toList())
              + "。",
          String.join("; ", missing.stream().map(one -> one.message().en()).toList()));
    }
  }

  private Draft<?, ?> draftOf(FormKind kind) {
    return drafts.stream()
        .filter(draft -> draft.kind() == kind)
        .findFirst()
        .orElseThrow(
            () ->
                Refusals.rule(
                    "FORM_NOT_FOR_DRAFTS",
                    kind.label() + "不能填入草稿：单位上传的是绩效目标申报表、绩效自评表或绩效运行监控表。",
                    "Only declarations, self-assessments and monitoring forms fill drafts."));
  }

  private static ImportOutcome outcome(Standing<?> standing, List<Change> changes) {
    if (!standing.exists()) {
      return ImportOutcome.CREATED;
    }
    return changes.isEmpty() ? ImportOutcome.UNCHANGED : ImportOutcome.CHANGED;
  }

  private static ImportLine line(
      Form form,
      Progress progress,
      ImportOutcome outcome,
      ImportLine.@Nullable Figures figures,
      @Nullable Problem problem) {
    return new ImportLine(
        form.form(),
        form.kind(),
        form.year(),
        new ImportLine.Project(progress.project, form.project().name()),
        outcome,
        figures,
        form.rows(),
        List.copyOf(progress.findings),
        form.repairs(),
        problem,
        progress.changes,
        progress.standing == null ? null : progress.standing.seen());
  }
}
