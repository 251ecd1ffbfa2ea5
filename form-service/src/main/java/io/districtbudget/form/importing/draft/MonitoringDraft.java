package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.IndicatorProgress;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.importing.draft.Cells.Cell;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.AssessmentService;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.answers.MoneyColumns;
import io.districtbudget.form.remote.answers.MonitoringAnswer;
import io.districtbudget.form.remote.answers.TargetsAnswer;
import io.districtbudget.form.remote.requests.MonitoringRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** 绩效运行监控 of the month that the form names; the unit begins a month that nobody opened. */
@ApplicationScoped
class MonitoringDraft implements Draft<MonitoringAnswer, MonitoringRequest> {

  private static final String SERVICE = "assessment-service";
  private static final int UNKNOWN = 404;
  private static final String VALUE = "完成值";
  private static final String EXPECTED = "全年预计完成值";
  private static final String CAUSE = "偏差原因";
  private static final Cells<MonitoringAnswer, MonitoringAnswer.Row> CELLS =
      new Cells<>(
          List.of(),
          List.of(
              new Cell<>("value", VALUE, MonitoringAnswer.Row::value),
              new Cell<>("expected", EXPECTED, MonitoringAnswer.Row::expected),
              new Cell<>("band", "完成档次", MonitoringAnswer.Row::band),
              new Cell<>("cause", CAUSE, MonitoringAnswer.Row::cause),
              new Cell<>("remedy", "整改措施", MonitoringAnswer.Row::remedy)),
          MonitoringAnswer::indicators);

  private static final MonitoringAnswer.Row NOTHING =
      MonitoringAnswer.Row.of(new TargetsAnswer.Row(null, null, "", null, null));

  private final AssessmentService assessments;
  private final Calls calls;

  MonitoringDraft(@RestClient AssessmentService assessments, Calls calls) {
    this.assessments = assessments;
    this.calls = calls;
  }

  @Override
  public FormKind kind() {
    return FormKind.MONITORING;
  }

  @Override
  public Standing<MonitoringAnswer> standing(UploadRequest request, String project, Form form) {
    int year = Objects.requireNonNull(form.year());
    int month = month(form);
    Answer answer =
        calls.ask(SERVICE, () -> assessments.monitoring(request.headers(), project, year, month));
    String id = "monitorings/" + project + "/" + year + "/" + month;
    return answer.status() == UNKNOWN
        ? new Standing<>(id, project, null, null)
        : new Standing<>(id, project, answer.orRefuse().etag(), written(answer));
  }

  static int month(Form form) {
    return Objects.requireNonNull(Objects.requireNonNull(form.budget().monitored()).month());
  }

  @Override
  public Proposal<MonitoringAnswer, MonitoringRequest> propose(
      UploadRequest request, Standing<MonitoringAnswer> standing, Form form) {
    List<Finding> findings = new ArrayList<>();
    MonitoringAnswer approved =
        standing.exists()
            ? standing.there()
            : written(put(request, standing, true, MonitoringRequest.blank()).orRefuse());
    MonitoringRequest body = body(standing.body(), approved, form, findings);
    MonitoringAnswer draft = written(put(request, standing, true, body).orRefuse());
    return new Proposal<>(body, draft, findings);
  }

  @Override
  public Answer write(
      UploadRequest request, Standing<MonitoringAnswer> standing, MonitoringRequest body) {
    return put(request, standing, null, body);
  }

  private Answer put(
      UploadRequest request,
      Standing<MonitoringAnswer> standing,
      @Nullable Boolean dryRun,
      MonitoringRequest body) {
    String[] path = standing.id().split("/", -1);
    int year = Integer.parseInt(path[2]);
    int month = Integer.parseInt(path[3]);
    return calls.make(
        SERVICE,
        () ->
            assessments.monitor(
                request.headers(standing.etag()), standing.key(), year, month, null, dryRun, body));
  }

  @Override
  public MonitoringAnswer written(Answer answer) {
    return answer.as(MonitoringAnswer.class);
  }

  /**
   * What a published form says of a month, for rows as approved.
   *
   * @param blank the month as it would be with nothing stated
   */
  MonitoringRequest published(Form form, MonitoringAnswer blank, List<Finding> findings) {
    return body(null, blank, form, findings);
  }

  @Override
  public List<ImportLine.Change> changes(
      @Nullable MonitoringAnswer before, MonitoringAnswer after) {
    return CELLS.differences(before, after);
  }

  @Override
  public @Nullable MoneyColumns money(MonitoringAnswer after) {
    return after.money();
  }

  private static MonitoringRequest body(
      @Nullable MonitoringAnswer standing,
      MonitoringAnswer approved,
      Form form,
      List<Finding> findings) {
    int[] places = ApprovedRows.of(form, approved.indicators(), findings);
    List<MonitoringRequest.Row> rows = new ArrayList<>();
    for (MonitoringAnswer.Row known : approved.indicators()) {
      rows.add(kept(rows.size() + 1, standing == null ? NOTHING : known));
    }
    Overlay overlay = new Overlay(findings);
    for (int i = 0; i < places.length; i++) {
      MonitoringRequest.Row kept = rows.get(places[i]);
      rows.set(places[i], row(kept, form.indicators().get(i), i + 1, overlay));
    }
    MonitoringAnswer.Money money = standing == null ? null : standing.money();
    return new MonitoringRequest(
        money == null ? null : Rows.text(money.cause()),
        money == null ? null : Rows.text(money.remedy()),
        rows);
  }

  private static MonitoringRequest.Row kept(int number, MonitoringAnswer.Row known) {
    return new MonitoringRequest.Row(
        number,
        Rows.text(known.value()),
        Rows.text(known.expected()),
        Rows.text(known.band()),
        Rows.text(known.cause()),
        Rows.text(known.remedy()));
  }

  private static MonitoringRequest.Row row(
      MonitoringRequest.Row kept, FormIndicator printed, int number, Overlay overlay) {
    IndicatorProgress progress = printed.progress();
    String stated = progress == null ? printed.actual() : progress.value();
    String value = overlay.cell(kept.value(), stated, VALUE, number);
    String expected =
        overlay.cell(
            kept.expected(), progress == null ? null : progress.expected(), EXPECTED, number);
    boolean sameValue = Objects.equals(Rows.text(value), kept.value());
    MonitoringRequest.Row laid =
        new MonitoringRequest.Row(
            kept.number(),
            value,
            expected,
            sameValue ? kept.band() : null,
            kept.cause(),
            kept.remedy());
    return explained(laid, reason(printed, progress), number, overlay);
  }

  private static @Nullable String reason(
      FormIndicator printed, @Nullable IndicatorProgress progress) {
    if (printed.reason() != null || progress == null || progress.causes().isEmpty()) {
      return printed.reason();
    }
    return String.join("、", progress.causes());
  }

  /** One cell of the form holds both: cause；remedy. */
  private static MonitoringRequest.Row explained(
      MonitoringRequest.Row laid, @Nullable String reason, int number, Overlay overlay) {
    if (Rows.same(reason, joined(laid.cause(), laid.remedy()))) {
      return laid;
    }
    int end = reason == null ? -1 : reason.lastIndexOf('；');
    boolean both = reason != null && end > 0 && end < reason.length() - 1;
    String cause =
        both && reason != null
            ? reason.substring(0, end)
            : overlay.cell(laid.cause(), reason, CAUSE, number);
    String remedy = both && reason != null ? reason.substring(end + 1) : laid.remedy();
    return new MonitoringRequest.Row(
        laid.number(), laid.value(), laid.expected(), laid.band(), cause, remedy);
  }

  private static String joined(@Nullable String cause, @Nullable String remedy) {
    String first = cause == null ? "" : cause;
    return remedy == null ? first : first.isEmpty() ? remedy : first + "；" + remedy;
  }
}
