package io.districtbudget.form.importing.draft;

import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.text.Numbers;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.importing.draft.Cells.Cell;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.AssessmentService;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.answers.AssessmentAnswer;
import io.districtbudget.form.remote.answers.AssessmentItem;
import io.districtbudget.form.remote.answers.AssessmentPage;
import io.districtbudget.form.remote.answers.MoneyColumns;
import io.districtbudget.form.remote.requests.ResultsRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * 绩效自评: results are laid over the approved rows by their names. A score that the rules compute
 * themselves, or that stood in the form before, is no statement of the unit.
 */
@ApplicationScoped
class SelfAssessmentDraft implements Draft<AssessmentAnswer, ResultsRequest> {

  private static final String SERVICE = "assessment-service";
  private static final String REASON = "偏差原因分析及改进措施";
  private static final Cells<AssessmentAnswer, AssessmentAnswer.Row> CELLS =
      new Cells<>(
          List.of(new Cell<>("goalResult", "年度总体目标实际完成情况", AssessmentAnswer::goalResult)),
          List.of(
              new Cell<>("actual", "实际完成值", AssessmentAnswer.Row::actual),
              new Cell<>("statedScore", "得分", row -> Rows.text(row.statedScore())),
              new Cell<>("band", "完成档次", AssessmentAnswer.Row::band),
              new Cell<>("reason", REASON, AssessmentAnswer.Row::reason)),
          AssessmentAnswer::indicators);

  private final AssessmentService assessments;
  private final Calls calls;

  SelfAssessmentDraft(@RestClient AssessmentService assessments, Calls calls) {
    this.assessments = assessments;
    this.calls = calls;
  }

  @Override
  public FormKind kind() {
    return FormKind.SELF_ASSESSMENT;
  }

  @Override
  public Standing<AssessmentAnswer> standing(UploadRequest request, String project, Form form) {
    int year = Objects.requireNonNull(form.year());
    Answer list =
        calls
            .ask(SERVICE, () -> assessments.assessments(request.headers(), project, year))
            .orRefuse();
    AssessmentItem found = null;
    for (AssessmentItem item : list.as(AssessmentPage.class).items()) {
      if (found == null || item.isBeingFilled()) {
        found = item;
      }
    }
    if (found == null) {
      throw Refusals.rule(
          "ASSESSMENT_UNKNOWN",
          "该项目 " + year + " 年度的自评尚未开启，不能填报。",
          "The self-assessment of " + year + " is not open yet.");
    }
    String id = found.id();
    Answer answer =
        calls.ask(SERVICE, () -> assessments.assessment(request.headers(), id)).orRefuse();
    return new Standing<>("assessments/" + id, id, answer.etag(), written(answer));
  }

  @Override
  public Proposal<AssessmentAnswer, ResultsRequest> propose(
      UploadRequest request, Standing<AssessmentAnswer> standing, Form form) {
    List<Finding> findings = new ArrayList<>();
    int[] places = ApprovedRows.of(form, standing.there().indicators(), findings);
    ResultsRequest body = body(standing.there(), form, places, findings);
    AssessmentAnswer draft = rehearsed(request, standing, body);
    ResultsRequest stating = stating(body, form, places, standing.there(), draft);
    if (!stating.equals(body)) {
      draft = rehearsed(request, standing, stating);
    }
    total(findings, form, draft);
    return new Proposal<>(stating, draft, findings);
  }

  private AssessmentAnswer rehearsed(
      UploadRequest request, Standing<AssessmentAnswer> standing, ResultsRequest body) {
    return written(put(request, standing, true, body).orRefuse());
  }

  @Override
  public Answer write(
      UploadRequest request, Standing<AssessmentAnswer> standing, ResultsRequest body) {
    return put(request, standing, null, body);
  }

  private Answer put(
      UploadRequest request,
      Standing<AssessmentAnswer> standing,
      @Nullable Boolean dryRun,
      ResultsRequest body) {
    return calls.make(
        SERVICE,
        () -> assessments.fill(request.headers(standing.etag()), standing.key(), dryRun, body));
  }

  @Override
  public AssessmentAnswer written(Answer answer) {
    return answer.as(AssessmentAnswer.class);
  }

  @Override
  public List<ImportLine.Change> changes(
      @Nullable AssessmentAnswer before, AssessmentAnswer after) {
    return CELLS.differences(before, after);
  }

  @Override
  public @Nullable MoneyColumns money(AssessmentAnswer after) {
    return after.budget();
  }

  @Override
  public ImportLine.Figures figures(AssessmentAnswer after) {
    return new ImportLine.Figures(
        after.executionRate(), after.executionScore(), after.total(), after.grade());
  }

  /** Everything that stands there, with what the form says over it; scores come after. */
  private static ResultsRequest body(
      AssessmentAnswer standing, Form form, int[] places, List<Finding> findings) {
    Overlay overlay = new Overlay(findings);
    String goalResult = overlay.cell(standing.goalResult(), form.goalResult(), "实际完成情况", null);
    List<ResultsRequest.Row> rows = new ArrayList<>();
    for (AssessmentAnswer.Row known : standing.indicators()) {
      rows.add(
          new ResultsRequest.Row(
              rows.size() + 1,
              Rows.text(known.actual()),
              Rows.text(known.statedScore()),
              Rows.text(known.band()),
              Rows.text(known.reason())));
    }
    for (int i = 0; i < places.length; i++) {
      AssessmentAnswer.Row known = standing.indicators().get(places[i]);
      ResultsRequest.Row kept = rows.get(places[i]);
      rows.set(places[i], row(kept, known, form.indicators().get(i), i + 1, overlay));
    }
    return new ResultsRequest(goalResult, Rows.text(standing.executionReason()), rows);
  }

  private static ResultsRequest.Row row(
      ResultsRequest.Row kept,
      AssessmentAnswer.Row known,
      FormIndicator printed,
      int number,
      Overlay overlay) {
    String actual = overlay.cell(known.actual(), printed.actual(), "实际完成值", number);
    String reason = overlay.cell(known.reason(), printed.reason(), REASON, number);
    boolean sameResult = Objects.equals(Rows.text(actual), Rows.text(known.actual()));
    boolean otherScore = printed.score() != null && !stood(printed.score(), known);
    return new ResultsRequest.Row(
        kept.number(),
        actual,
        otherScore ? null : kept.score(),
        sameResult ? kept.band() : null,
        reason);
  }

  /** The same with the scores that are the unit's own statement. */
  private static ResultsRequest stating(
      ResultsRequest body,
      Form form,
      int[] places,
      AssessmentAnswer standing,
      AssessmentAnswer draft) {
    List<ResultsRequest.Row> rows = new ArrayList<>(body.indicators());
    for (int i = 0; i < places.length; i++) {
      BigDecimal printed = form.indicators().get(i).score();
      AssessmentAnswer.Row known = standing.indicators().get(places[i]);
      AssessmentAnswer.Row computed = draft.indicators().get(places[i]);
      if (printed != null && !stood(printed, known) && !says(computed.score(), printed)) {
        rows.set(places[i], rows.get(places[i]).scored(printed.toPlainString()));
      }
    }
    return new ResultsRequest(body.goalResult(), body.executionReason(), rows);
  }

  /** As the official form prints a score: only where a result is stated. */
  private static boolean stood(BigDecimal printed, AssessmentAnswer.Row known) {
    return Rows.text(known.actual()) != null && says(known.score(), printed);
  }

  private static boolean says(@Nullable BigDecimal known, BigDecimal number) {
    return known != null && known.compareTo(number) == 0;
  }

  private static void total(List<Finding> findings, Form form, AssessmentAnswer draft) {
    String printed = form.printedTotal();
    BigDecimal stated = printed == null ? null : Numbers.score(printed);
    BigDecimal computed = draft.total() == null ? null : Numbers.score(draft.total());
    if (stated != null && draft.total() != null && !says(computed, stated)) {
      findings.add(
          new Finding(
              "TOTAL_MISMATCH",
              "WARNING",
              null,
              null,
              "表内总分 %s，按规则计算为 %s，以计算为准".formatted(printed, draft.total())));
    }
  }
}
