package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.FormBudget;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.document.FormProject;
import io.districtbudget.documents.document.FundColumns;
import io.districtbudget.documents.text.Numbers;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the other services are asked, in their words. */
final class Requests {

  private Requests() {}

  /** Declared targets; indicators without printed weights get proposed ones there. */
  static JsonNode targets(ObjectMapper json, Form form) {
    ObjectNode body = json.createObjectNode().put("framework", form.framework());
    put(body, "overallGoal", form.overallGoal());
    put(body, "annualGoal", form.annualGoal());
    ArrayNode rows = body.putArray("indicators");
    for (FormIndicator indicator : form.indicators()) {
      ObjectNode row = rows.addObject();
      levels(row, indicator);
      put(row, "weight", text(indicator.weight()));
    }
    return body;
  }

  /** The project of a form, and the unit and department under which it is entered. */
  static ObjectNode takeover(ObjectMapper json, Form form, Registration.Place place) {
    ObjectNode body = json.createObjectNode();
    ObjectNode unit = body.putObject("unit");
    if (place.unit() != null) {
      unit.put("code", place.unit());
    } else {
      unit.put("name", place.unitName());
      ObjectNode department = body.putObject("department");
      put(department, "code", place.department());
      put(department, "name", place.department() == null ? place.departmentName() : null);
    }
    FormProject stated = form.project();
    ObjectNode project = body.putObject("project");
    put(project, "id", place.project());
    project.put("name", OfficialName.of(Objects.requireNonNull(stated.name())));
    put(project, "category", stated.category());
    put(project, "nature", stated.nature());
    put(project, "startDate", stated.startDate() == null ? null : stated.startDate().toString());
    put(project, "endDate", stated.endDate() == null ? null : stated.endDate().toString());
    return body;
  }

  /** A self-assessment as printed; it is scored and audited there. */
  static JsonNode assessment(ObjectMapper json, Form form, String project) {
    ObjectNode body = json.createObjectNode().put("projectId", project);
    body.put("year", form.year());
    put(body, "annualGoal", form.annualGoal());
    put(body, "goalResult", form.goalResult());
    body.put("framework", form.framework());
    FormBudget budget = form.budget();
    ObjectNode printed = body.putObject("printed");
    put(printed, "rate", budget.printedRate());
    put(printed, "executionScore", number(budget.printedScore()));
    put(printed, "total", number(form.printedTotal()));
    put(printed, "executionWeight", number(budget.printedWeight()));
    ObjectNode money = body.putObject("budget");
    money.set("total", columns(json, budget.total()));
    money.set("appropriation", columns(json, budget.appropriation()));
    money.set("carryOver", columns(json, budget.carryOver()));
    money.set("other", columns(json, budget.other()));
    ArrayNode rows = body.putArray("indicators");
    for (FormIndicator indicator : form.indicators()) {
      ObjectNode row = rows.addObject();
      levels(row, indicator);
      put(row, "actual", indicator.actual());
      put(row, "weight", text(indicator.weight()));
      put(row, "score", text(indicator.score()));
      put(row, "reason", indicator.reason());
    }
    return body;
  }

  private static void levels(ObjectNode row, FormIndicator indicator) {
    put(row, "level1", indicator.level1());
    put(row, "level2", indicator.level2());
    row.put("name", indicator.name());
    row.put("target", indicator.target() == null ? "" : indicator.target());
  }

  private static ObjectNode columns(ObjectMapper json, FundColumns columns) {
    ObjectNode node = json.createObjectNode();
    put(node, "yearStart", text(columns.yearStart()));
    put(node, "fullYear", text(columns.fullYear()));
    put(node, "executed", text(columns.executed()));
    return node;
  }

  private static @Nullable String number(@Nullable String printed) {
    return printed == null ? null : text(Numbers.score(printed));
  }

  private static @Nullable String text(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private static void put(ObjectNode node, String field, @Nullable String value) {
    if (value != null) {
      node.put(field, value);
    }
  }
}
