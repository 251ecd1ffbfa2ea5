package io.districtbudget.form.importing.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormKind;
import io.districtbudget.documents.document.IncompleteIndicator;
import io.districtbudget.form.importing.ImportLine;
import io.districtbudget.form.importing.ImportLine.Finding;
import io.districtbudget.form.remote.Answer;
import io.districtbudget.form.remote.Calls;
import io.districtbudget.form.remote.IndicatorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** 绩效目标申报: the rows of the form become those of the draft; printed weights only where there are. */
@ApplicationScoped
class DeclarationDraft implements Draft {

  private static final String SERVICE = "indicator-service";
  private static final int UNKNOWN = 404;
  private static final Set<String> SHIPPED =
      Set.of("2016", "2020", "2021", "101", "four-dimensions");
  private static final Pattern ROW = Pattern.compile("^/indicators/(\\d{1,4})(?:/.*)?$");
  private static final Cells CELLS = new Cells(texts(), columns());

  private final IndicatorService indicators;
  private final Calls calls;
  private final ObjectMapper json;

  DeclarationDraft(@RestClient IndicatorService indicators, Calls calls, ObjectMapper json) {
    this.indicators = indicators;
    this.calls = calls;
    this.json = json;
  }

  private static Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("framework", "指标体系");
    texts.put("overallGoal", "项目总目标");
    texts.put("annualGoal", "年度总体目标");
    return texts;
  }

  private static Map<String, String> columns() {
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("level1", "一级指标");
    columns.put("level2", "二级指标");
    columns.put("name", "三级指标");
    columns.put("target", "指标值");
    columns.put("weight", "分值");
    return columns;
  }

  @Override
  public FormKind kind() {
    return FormKind.DECLARATION;
  }

  @Override
  public Standing standing(UploadRequest request, String project, Form form) {
    int year = Objects.requireNonNull(form.year());
    Answer answer = calls.ask(SERVICE, () -> indicators.targets(request.headers(), project, year));
    String id = "targets/" + project + "/" + year;
    return answer.status() == UNKNOWN && !answer.code().equals("PROJECT_UNKNOWN")
        ? new Standing(id, project, null, MissingNode.getInstance())
        : new Standing(id, project, answer.orRefuse().etag(), answer.body());
  }

  @Override
  public Proposal propose(UploadRequest request, Standing standing, Form form) {
    List<Finding> findings = new ArrayList<>();
    ObjectNode body = json.createObjectNode();
    text(body, "overallGoal", form.overallGoal(), standing, findings);
    text(body, "annualGoal", form.annualGoal(), standing, findings);
    body.put("framework", framework(Rows.text(standing.body(), "framework"), form));
    rows(body.putArray("indicators"), standing, form);
    int year = Objects.requireNonNull(form.year());
    Answer draft =
        calls
            .make(
                SERVICE,
                () ->
                    indicators.declare(
                        request.headers(standing.etag()), standing.key(), year, null, true, body))
            .orRefuse();
    draft.body().path("remarks").forEach(remark -> findings.add(finding(remark)));
    return new Proposal(body, draft.body(), findings);
  }

  @Override
  public Answer write(UploadRequest request, Standing standing, JsonNode body) {
    int year = Integer.parseInt(standing.id().substring(standing.id().lastIndexOf('/') + 1));
    return calls.make(
        SERVICE,
        () ->
            indicators.declare(
                request.headers(standing.etag()), standing.key(), year, null, null, body));
  }

  @Override
  public List<ImportLine.Change> changes(JsonNode before, JsonNode after) {
    return CELLS.differences(before, after);
  }

  /** What the labels say, unless the draft is in a framework that the district entered itself. */
  private static String framework(@Nullable String standing, Form form) {
    return standing == null || SHIPPED.contains(standing) ? form.framework() : standing;
  }

  private static void text(
      ObjectNode body,
      String field,
      @Nullable String printed,
      Standing standing,
      List<Finding> findings) {
    String before = Rows.text(standing.body(), field);
    String now = printed == null || printed.isBlank() ? before : printed;
    if (now != null) {
      body.put(field, now);
    }
    if (before != null && (printed == null || printed.isBlank())) {
      findings.add(Told.kept(Objects.requireNonNull(texts().get(field)), null, before));
    }
  }

  /** In printed order, those without a target among them. */
  private static void rows(ArrayNode rows, Standing standing, Form form) {
    boolean weighted = form.indicators().stream().anyMatch(row -> row.weight() != null);
    Rows known = new Rows(standing.body().path("indicators"));
    incomplete(rows, known, form, 0);
    for (int i = 0; i < form.indicators().size(); i++) {
      FormIndicator printed = form.indicators().get(i);
      ObjectNode row = row(rows, printed.level1(), printed.level2(), printed.name());
      put(row, "target", printed.target());
      String weight = printed.weight() == null ? null : printed.weight().toPlainString();
      int before = known.take(printed.level2(), printed.name());
      boolean keep = !weighted && before >= 0;
      put(row, "weight", keep ? Rows.text(known.at(before), "weight") : weight);
      incomplete(rows, known, form, i + 1);
    }
  }

  private static void incomplete(ArrayNode rows, Rows known, Form form, int after) {
    for (IncompleteIndicator printed : form.incompleteIndicators()) {
      if (printed.afterRow() == after) {
        ObjectNode row = row(rows, printed.level1(), printed.level2(), printed.name());
        int before = known.take(printed.level2(), printed.name());
        put(row, "target", before < 0 ? null : Rows.text(known.at(before), "target"));
        put(row, "weight", before < 0 ? null : Rows.text(known.at(before), "weight"));
      }
    }
  }

  private static ObjectNode row(
      ArrayNode rows, @Nullable String level1, @Nullable String level2, String name) {
    ObjectNode row = rows.addObject();
    put(row, "level1", level1);
    put(row, "level2", level2);
    return row.put("name", name);
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }

  /** What the rules say about the draft: errors stop its submission, not the upload. */
  private static Finding finding(JsonNode remark) {
    Matcher row = ROW.matcher(remark.path("pointer").asText());
    return new Finding(
        remark.path("code").asText(),
        remark.path("severity").asText(),
        row.matches() ? Integer.parseInt(row.group(1)) + 1 : null,
        null,
        remark.path("message").asText());
  }
}
