package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.IndicatorProgress;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.AssessmentService;
import io.districtbudget.form.remote.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** 绩效运行监控 of the month that the form names; the unit begins a month that nobody opened. */
@ApplicationScoped
class MonitoringDraft implements Draft {

  private static final String SERVICE = "assessment-service";
  private static final int UNKNOWN = 404;
  private static final Cells CELLS = new Cells(Map.of(), columns());

  private final AssessmentService assessments;
  private final Calls calls;
  private final ObjectMapper json;
  private final Refusals refusals;

  MonitoringDraft(@RestClient AssessmentService assessments, Calls calls, ObjectMapper json) {
    this.assessments = assessments;
    this.calls = calls;
    this.json = json;
    this.refusals = new Refusals(json);
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("value", "完成值");
    columns.put("expected", "全年预计完成值");
    columns.put("band", "完成档次");
    columns.put("cause", "偏差原因");
    columns.put("remedy", "整改措施");
    return columns;
  }

  @Override
  public FormKind kind() {
    return FormKind.MONITORING;
  }

  @Override
  public Standing standing(UploadRequest request, String project, Form form) {
    int year = Objects.requireNonNull(form.year());
    int month = month(form);
    Answer answer =
        calls.ask(SERVICE, () -> assessments.monitoring(request.headers(), project, year, month));
    String id = "monitorings/" + project + "/" + year + "/" + month;
    return answer.status() == UNKNOWN
        ? new Standing(id, project, null, MissingNode.getInstance())
        : new Standing(id, project, answer.orRefuse().etag(), answer.body());
  }

  static int month(Form form) {
    return Objects.requireNonNull(Objects.requireNonNull(form.budget().monitored()).month());
  }

  @Override
  public Proposal propose(UploadRequest request, Standing standing, Form form) {
    List<Finding> findings = new ArrayList<>();
    JsonNode approved = standing.exists() ? standing.body() : blank(request, standing);
    int[] places = ApprovedRows.of(form, approved, refusals, findings);
    ObjectNode body = body(standing, approved, form, places, findings);
    Answer draft = put(request, standing, true, body).orRefuse();
    return new Proposal(body, draft.body(), findings);
  }

  /** The rows of a month that is not begun yet. */
  private JsonNode blank(UploadRequest request, Standing standing) {
    ObjectNode nothing = json.createObjectNode();
    nothing.putArray("indicators");
    return put(request, standing, true, nothing).orRefuse().body();
  }

  @Override
  public Answer write(UploadRequest request, Standing standing, JsonNode body) {
    return put(request, standing, null, body);
  }

  private Answer put(
      UploadRequest request, Standing standing, @Nullable Boolean dryRun, JsonNode body) {
    String[] path = standing.id().split("/", -1);
    int year = Integer.parseInt(path[2]);
    int month = Integer.parseInt(path[3]);
    return calls.make(
        SERVICE,
        () ->
            assessments.monitor(
                request.headers(standing.etag()), standing.key(), year, month, null, dryRun, body));
  }

  /**
   * What a published form says of a month, for rows as approved.
   *
   * @param blank the month as it would be with nothing stated
   */
  ObjectNode published(Form form, JsonNode blank, List<Finding> findings) {
    int[] places = ApprovedRows.of(form, blank, refusals, findings);
    Standing nothing = new Standing("", "", null, MissingNode.getInstance());
    return body(nothing, blank, form, places, findings);
  }

  @Override
  public List<ImportLine.Change> changes(JsonNode before, JsonNode after) {
    return CELLS.differences(before, after);
  }

  private ObjectNode body(
      Standing standing, JsonNode approved, Form form, int[] places, List<Finding> findings) {
    ObjectNode body = json.createObjectNode();
    Overlay.keep(body, standing.body().path("money"), "executionCause", "cause");
    Overlay.keep(body, standing.body().path("money"), "executionRemedy", "remedy");
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode known : approved.path("indicators")) {
      ObjectNode row = json.createObjectNode().put("number", rows.size() + 1);
      if (standing.exists()) {
        columns().keySet().forEach(field -> Overlay.keep(row, known, field, field));
      }
      rows.add(row);
    }
    Overlay overlay = new Overlay(findings);
    for (int i = 0; i < places.length; i++) {
      JsonNode known =
          standing.exists()
              ? approved.path("indicators").get(places[i])
              : MissingNode.getInstance();
      row(rows.get(places[i]), known, form.indicators().get(i), i + 1, overlay);
    }
    body.putArray("indicators").addAll(rows);
    return body;
  }

  private static void row(
      ObjectNode row, JsonNode known, FormIndicator printed, int number, Overlay overlay) {
    IndicatorProgress progress = printed.progress();
    String value = progress == null ? printed.actual() : progress.value();
    String expected = progress == null ? null : progress.expected();
    overlay.cell(row, known, "value", value, "完成值", number);
    overlay.cell(row, known, "expected", expected, "全年预计完成值", number);
    if (!Objects.equals(Rows.text(row, "value"), Rows.text(known, "value"))) {
      row.remove("band");
    }
    explained(row, known, reason(printed, progress), number, overlay);
  }

  private static @Nullable String reason(
      FormIndicator printed, @Nullable IndicatorProgress progress) {
    if (printed.reason() != null || progress == null || progress.causes().isEmpty()) {
      return printed.reason();
    }
    return String.join("、", progress.causes());
  }

  /** One cell of the form holds both: cause；remedy. */
  private static void explained(
      ObjectNode row, JsonNode known, @Nullable String reason, int number, Overlay overlay) {
    String standing = joined(Rows.text(known, "cause"), Rows.text(known, "remedy"));
    if (Rows.same(reason, standing)) {
      return;
    }
    int end = reason == null ? -1 : reason.lastIndexOf('；');
    if (reason == null || end <= 0 || end == reason.length() - 1) {
      overlay.cell(row, known, "cause", reason, "偏差原因", number);
    } else {
      row.put("cause", reason.substring(0, end)).put("remedy", reason.substring(end + 1));
    }
  }

  private static String joined(@Nullable String cause, @Nullable String remedy) {
    String first = cause == null ? "" : cause;
    return remedy == null ? first : first.isEmpty() ? remedy : first + "；" + remedy;
  }
}
