package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.IncompleteIndicator;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.importing.draft.Cells.Cell;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.IndicatorService;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import io.districtbudget.form.remote.requests.TargetsRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** 绩效目标申报: the rows of the form become those of the draft; printed weights only where there are. */
@ApplicationScoped
class DeclarationDraft implements Draft<TargetsAnswer, TargetsRequest> {

  private static final String SERVICE = "indicator-service";
  private static final int UNKNOWN = 404;
  private static final String OVERALL = "项目总目标";
  private static final String ANNUAL = "年度总体目标";
  private static final Set<String> SHIPPED =
      Set.of("2016", "2020", "2021", "101", "four-dimensions");
  private static final Pattern ROW = Pattern.compile("^/indicators/(\\d{1,4})(?:/.*)?$");
  private static final Cells<TargetsAnswer, TargetsAnswer.Row> CELLS =
      new Cells<>(
          List.of(
              new Cell<>("framework", "指标体系", TargetsAnswer::framework),
              new Cell<>("overallGoal", OVERALL, TargetsAnswer::overallGoal),
              new Cell<>("annualGoal", ANNUAL, TargetsAnswer::annualGoal)),
          List.of(
              new Cell<>("level1", "一级指标", TargetsAnswer.Row::level1),
              new Cell<>("level2", "二级指标", TargetsAnswer.Row::level2),
              new Cell<>("name", "三级指标", TargetsAnswer.Row::name),
              new Cell<>("target", "指标值", TargetsAnswer.Row::target),
              new Cell<>("weight", "分值", row -> Rows.text(row.weight()))),
          TargetsAnswer::indicators);

  private final IndicatorService indicators;
  private final Calls calls;

  DeclarationDraft(@RestClient IndicatorService indicators, Calls calls) {
    this.indicators = indicators;
    this.calls = calls;
  }

  @Override
  public FormKind kind() {
    return FormKind.DECLARATION;
  }

  @Override
  public Standing<TargetsAnswer> standing(UploadRequest request, String project, Form form) {
    int year = Objects.requireNonNull(form.year());
    Answer answer = calls.ask(SERVICE, () -> indicators.targets(request.headers(), project, year));
    String id = "targets/" + project + "/" + year;
    return answer.status() == UNKNOWN && !answer.code().equals("PROJECT_UNKNOWN")
        ? new Standing<>(id, project, null, null)
        : new Standing<>(id, project, answer.orRefuse().etag(), written(answer));
  }

  @Override
  public Proposal<TargetsAnswer, TargetsRequest> propose(
      UploadRequest request, Standing<TargetsAnswer> standing, Form form) {
    List<Finding> findings = new ArrayList<>();
    Overlay overlay = new Overlay(findings);
    TargetsAnswer known = standing.body() == null ? TargetsAnswer.none() : standing.body();
    TargetsRequest body =
        new TargetsRequest(
            framework(Rows.text(known.framework()), form),
            overlay.cell(known.overallGoal(), form.overallGoal(), OVERALL, null),
            overlay.cell(known.annualGoal(), form.annualGoal(), ANNUAL, null),
            rows(known, form));
    TargetsAnswer draft = written(put(request, standing, true, body).orRefuse());
    draft.remarks().forEach(remark -> findings.add(finding(remark)));
    return new Proposal<>(body, draft, findings);
  }

  @Override
  public Answer write(
      UploadRequest request, Standing<TargetsAnswer> standing, TargetsRequest body) {
    return put(request, standing, null, body);
  }

  private Answer put(
      UploadRequest request,
      Standing<TargetsAnswer> standing,
      @Nullable Boolean dryRun,
      TargetsRequest body) {
    int year = Integer.parseInt(standing.id().substring(standing.id().lastIndexOf('/') + 1));
    return calls.make(
        SERVICE,
        () ->
            indicators.declare(
                request.headers(standing.etag()), standing.key(), year, null, dryRun, body));
  }

  @Override
  public TargetsAnswer written(Answer answer) {
    return answer.as(TargetsAnswer.class);
  }

  @Override
  public List<ImportLine.Change> changes(@Nullable TargetsAnswer before, TargetsAnswer after) {
    return CELLS.differences(before, after);
  }

  /** What the labels say, unless the draft is in a framework that the district entered itself. */
  private static String framework(@Nullable String standing, Form form) {
    return standing == null || SHIPPED.contains(standing) ? form.framework() : standing;
  }

  /** In printed order, those without a target among them. */
  private static List<TargetsRequest.Row> rows(TargetsAnswer standing, Form form) {
    boolean weighted = form.indicators().stream().anyMatch(row -> row.weight() != null);
    List<TargetsRequest.Row> rows = new ArrayList<>();
    Rows<TargetsAnswer.Row> known = new Rows<>(standing.indicators());
    incomplete(rows, known, form, 0);
    for (int i = 0; i < form.indicators().size(); i++) {
      FormIndicator printed = form.indicators().get(i);
      int before = known.take(printed.level2(), printed.name());
      boolean keep = !weighted && before >= 0;
      rows.add(
          new TargetsRequest.Row(
              printed.level1(),
              printed.level2(),
              printed.name(),
              printed.target(),
              Rows.text(keep ? known.at(before).weight() : printed.weight())));
      incomplete(rows, known, form, i + 1);
    }
    return rows;
  }

  private static void incomplete(
      List<TargetsRequest.Row> rows, Rows<TargetsAnswer.Row> known, Form form, int after) {
    for (IncompleteIndicator printed : form.incompleteIndicators()) {
      if (printed.afterRow() == after) {
        int before = known.take(printed.level2(), printed.name());
        TargetsAnswer.Row kept = before < 0 ? null : known.at(before);
        rows.add(
            new TargetsRequest.Row(
                printed.level1(),
                printed.level2(),
                printed.name(),
                kept == null ? null : Rows.text(kept.target()),
                kept == null ? null : Rows.text(kept.weight())));
      }
    }
  }

  /** What the rules say about the draft: errors stop its submission, not the upload. */
  private static Finding finding(TargetsAnswer.Remark remark) {
    Matcher row = ROW.matcher(remark.pointer() == null ? "" : remark.pointer());
    return new Finding(
        remark.code(),
        remark.severity(),
        row.matches() ? Integer.parseInt(row.group(1)) + 1 : null,
        null,
        remark.message());
  }
}
