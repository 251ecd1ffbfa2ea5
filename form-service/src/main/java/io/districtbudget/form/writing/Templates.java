package io.districtbudget.form.writing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.level.Framework;
import io.districtbudget.documents.writing.sheet.FormSheets;
import io.districtbudget.documents.writing.sheet.MonitoringSheet;
import io.districtbudget.documents.writing.sheet.Sheet;
import io.districtbudget.form.remote.Owners;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 填报模板 (templates): the official form as a workbook to fill in, empty or with what is known. */
@ApplicationScoped
class Templates {

  private static final int BLANK_ROWS = 20;

  /** Rows that a draft may still gain. */
  private static final int SPARE_ROWS = 8;

  private final Owners owners;

  Templates(Owners owners) {
    this.owners = owners;
  }

  /**
   * What a template is asked for.
   *
   * @param project id of the project to prefill it for
   */
  record Asked(
      TemplateKind kind,
      @Nullable String project,
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable String framework) {}

  Written of(@Nullable String authorization, Asked asked) {
    String id = asked.project();
    JsonNode content = JsonNodeFactory.instance.objectNode();
    JsonNode project = content;
    if (asked.kind() == TemplateKind.MONITORINGS && asked.month() == null) {
      throw required("month", "监控的月份，如 month=6", "the month, as month=6");
    }
    if (id != null) {
      if (asked.year() == null) {
        throw required("year", "年度，如 year=2026", "the year, as year=2026");
      }
      project = owners.project(authorization, id);
      content = content(authorization, asked, id, asked.year());
    }
    Framework framework = framework(asked, content);
    byte[] plain =
        DocumentFormat.XLSX.writer().write(List.of(sheet(authorization, asked, project, content)));
    String name = project.path("name").asText("");
    return new Written(
        (asked.year() == null ? "" : asked.year() + "年度")
            + asked.kind().label()
            + "模板"
            + (name.isEmpty() ? "" : "-" + name),
        DocumentFormat.XLSX,
        TemplateBook.of(plain, asked.kind(), framework, id != null));
  }

  private JsonNode content(@Nullable String authorization, Asked asked, String id, int year) {
    return switch (asked.kind()) {
      case DECLARATIONS ->
          owners.declared(authorization, id, year).orElseGet(JsonNodeFactory.instance::objectNode);
      case SELF_ASSESSMENTS -> owners.assessment(authorization, id, year);
      case MONITORINGS ->
          owners
              .monitored(authorization, id, year, month(asked))
              .orElseGet(() -> owners.targets(authorization, id, year));
    };
  }

  private static int month(Asked asked) {
    return asked.month() == null ? 0 : asked.month();
  }

  private Sheet sheet(
      @Nullable String authorization, Asked asked, JsonNode project, JsonNode content) {
    JsonNode rows = content.deepCopy();
    int spare = asked.project() == null ? BLANK_ROWS : SPARE_ROWS;
    return switch (asked.kind()) {
      case DECLARATIONS ->
          FormSheets.template(
              StoredForms.declaration(
                  project,
                  asked.project() == null || asked.year() == null
                      ? StoredMoney.NONE
                      : owners
                          .budget(authorization, asked.project(), asked.year())
                          .map(StoredMoney::ofBalances)
                          .orElse(StoredMoney.NONE),
                  spared(rows, spare),
                  asked.year()));
      case SELF_ASSESSMENTS ->
          FormSheets.template(
              StoredForms.selfAssessment(
                  project, asked.project() == null ? spared(rows, spare) : rows, asked.year()));
      case MONITORINGS ->
          MonitoringSheet.of(
              StoredMonitoring.form(
                  project,
                  dated(asked.project() == null ? spared(rows, spare) : rows, project, asked)));
    };
  }

  private static JsonNode spared(JsonNode rows, int spare) {
    ObjectNode all = (ObjectNode) rows;
    for (int i = 0; i < spare; i++) {
      all.withArrayProperty("indicators").addObject().put("name", "");
    }
    return all;
  }

  /** Of a month that nobody has begun there are only the targets. */
  private static JsonNode dated(JsonNode rows, JsonNode project, Asked asked) {
    ObjectNode all = (ObjectNode) rows;
    if (!all.has("projectName") && project.has("name")) {
      all.put("projectName", project.path("name").asText());
    }
    if (asked.year() != null) {
      all.put("year", asked.year());
    }
    return all.put("month", month(asked));
  }

  private static Framework framework(Asked asked, JsonNode content) {
    String id =
        asked.framework() == null ? content.path("framework").asText("") : asked.framework();
    for (Framework framework : Framework.values()) {
      if (framework.id().equals(id)) {
        return framework;
      }
    }
    return Framework.F2021;
  }

  private static ProblemException required(String parameter, String zh, String en) {
    LocalText text = new LocalText("请指明" + zh + "。", "State " + en + ".");
    String code = parameter.toUpperCase(java.util.Locale.ROOT) + "_REQUIRED";
    return ProblemException.malformed(code, text, Violation.of("/" + parameter, code, text, null));
  }
}
