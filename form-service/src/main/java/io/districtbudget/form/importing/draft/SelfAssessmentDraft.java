package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.text.Numbers;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.AssessmentService;
import io.districtbudget.form.remote.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * 绩效自评: results are laid over the approved rows by their names. A score that the rules compute
 * themselves, or that stood in the form before, is no statement of the unit.
 */
@ApplicationScoped
class SelfAssessmentDraft implements Draft {

  private static final String SERVICE = "assessment-service";
  private static final Cells CELLS = new Cells(Map.of("goalResult", "年度总体目标实际完成情况"), columns());

  private final AssessmentService assessments;
  private final Calls calls;
  private final ObjectMapper json;
  private final Refusals refusals;

  SelfAssessmentDraft(@RestClient AssessmentService assessments, Calls calls, ObjectMapper json) {
    this.assessments = assessments;
    this.calls = calls;
    this.json = json;
    this.refusals = new Refusals(json);
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("actual", "实际完成值");
    columns.put("statedScore", "得分");
    columns.put("band", "完成档次");
    columns.put("reason", "偏差原因分析及改进措施");
    return columns;
  }

  @Override
  public FormKind kind() {
    return FormKind.SELF_ASSESSMENT;
  }

  @Override
  public Standing standing(UploadRequest request, String project, Form form) {
    int year = Objects.requireNonNull(form.year());
    Answer list =
        calls
            .ask(SERVICE, () -> assessments.assessments(request.headers(), project, year))
            .orRefuse();
    JsonNode found = null;
    for (JsonNode item : list.body().path("items")) {
      String status = item.path("status").asText();
      if (found == null || status.equals("OPEN") || status.equals("RETURNED")) {
        found = item;
      }
    }
    if (found == null) {
      throw refusals.rule(
          "ASSESSMENT_UNKNOWN",
          "该项目 " + year + " 年度的自评尚未开启，不能填报。",
          "The self-assessment of " + year + " is not open yet.");
    }
    String id = found.path("id").asText();
    Answer answer =
        calls.ask(SERVICE, () -> assessments.assessment(request.headers(), id)).orRefuse();
    return new Standing("assessments/" + id, id, answer.etag(), answer.body());
  }

  @Override
  public Proposal propose(UploadRequest request, Standing standing, Form form) {
    List<Finding> findings = new ArrayList<>();
    int[] places = ApprovedRows.of(form, standing.body(), refusals, findings);
    ObjectNode body = body(standing, form, places, findings);
    JsonNode draft = rehearsed(request, standing, body);
    if (states(body, form, places, standing.body(), draft)) {
      draft = rehearsed(request, standing, body);
    }
    total(findings, form, draft);
    return new Proposal(body, draft, findings);
  }

  private JsonNode rehearsed(UploadRequest request, Standing standing, JsonNode body) {
    return calls
        .make(
            SERVICE,
            () -> assessments.fill(request.headers(standing.etag()), standing.key(), true, body))
        .orRefuse()
        .body();
  }

  @Override
  public Answer write(UploadRequest request, Standing standing, JsonNode body) {
    return calls.make(
        SERVICE,
        () -> assessments.fill(request.headers(standing.etag()), standing.key(), null, body));
  }

  @Override
  public List<ImportLine.Change> changes(JsonNode before, JsonNode after) {
    return CELLS.differences(before, after);
  }

  /** Everything that stands there, with what the form says over it; scores come after. */
  private ObjectNode body(Standing standing, Form form, int[] places, List<Finding> findings) {
    ObjectNode body = json.createObjectNode();
    Overlay overlay = new Overlay(findings);
    overlay.cell(body, standing.body(), "goalResult", form.goalResult(), "实际完成情况", null);
    Overlay.keep(body, standing.body(), "executionReason", "executionReason");
    List<ObjectNode> rows = new ArrayList<>();
    for (JsonNode known : standing.body().path("indicators")) {
      ObjectNode row = json.createObjectNode().put("number", rows.size() + 1);
      Overlay.keep(row, known, "actual", "actual");
      Overlay.keep(row, known, "score", "statedScore");
      Overlay.keep(row, known, "band", "band");
      Overlay.keep(row, known, "reason", "reason");
      rows.add(row);
    }
    for (int i = 0; i < places.length; i++) {
      FormIndicator printed = form.indicators().get(i);
      JsonNode known = standing.body().path("indicators").get(places[i]);
      ObjectNode row = rows.get(places[i]);
      overlay.cell(row, known, "actual", printed.actual(), "实际完成值", i + 1);
      overlay.cell(row, known, "reason", printed.reason(), "偏差原因分析及改进措施", i + 1);
      if (!Objects.equals(Rows.text(row, "actual"), Rows.text(known, "actual"))) {
        row.remove("band");
      }
      if (printed.score() != null && !stood(printed.score(), known)) {
        row.remove("score");
      }
    }
    body.putArray("indicators").addAll(rows);
    return body;
  }

  /** Adds the scores that are the unit's own statement; whether there are any. */
  private static boolean states(
      ObjectNode body, Form form, int[] places, JsonNode standing, JsonNode draft) {
    boolean stated = false;
    for (int i = 0; i < places.length; i++) {
      BigDecimal printed = form.indicators().get(i).score();
      JsonNode known = standing.path("indicators").get(places[i]);
      JsonNode computed = draft.path("indicators").get(places[i]);
      if (printed != null && !stood(printed, known) && !says(computed, "score", printed)) {
        ((ObjectNode) body.path("indicators").get(places[i])).put("score", printed.toPlainString());
        stated = true;
      }
    }
    return stated;
  }

  /** As the official form prints a score: only where a result is stated. */
  private static boolean stood(BigDecimal printed, JsonNode known) {
    return Rows.text(known, "actual") != null && says(known, "score", printed);
  }

  private static boolean says(JsonNode row, String field, BigDecimal number) {
    String text = Rows.text(row, field);
    BigDecimal known = text == null ? null : Numbers.score(text);
    return known != null && known.compareTo(number) == 0;
  }

  private static void total(List<Finding> findings, Form form, JsonNode draft) {
    String printed = form.printedTotal();
    BigDecimal stated = printed == null ? null : Numbers.score(printed);
    if (stated != null && draft.hasNonNull("total") && !says(draft, "total", stated)) {
      findings.add(
          new Finding(
              "TOTAL_MISMATCH",
              "WARNING",
              null,
              null,
              "表内总分 %s，按规则计算为 %s，以计算为准".formatted(printed, draft.path("total").asText())));
    }
  }
}
