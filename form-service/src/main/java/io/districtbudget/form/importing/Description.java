package io.districtbudget.form.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.districtbudget.documents.document.CostItem;
import io.districtbudget.documents.document.Form;
import io.districtbudget.documents.document.ProjectNarrative;
import io.districtbudget.documents.document.Safeguard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 申报内容 (description) as project-service takes it: texts, cost breakdown and safeguards. */
final class Description {

  private Description() {}

  /** Whether the form's layout has any of it. */
  static boolean in(Form form) {
    ProjectNarrative narrative = form.project().narrative();
    boolean texts =
        narrative != null && texts(narrative).anyMatch(text -> text != null && !text.isBlank());
    return texts || !form.costs().isEmpty() || !form.safeguards().isEmpty();
  }

  static JsonNode of(ObjectMapper json, Form form) {
    ObjectNode body = json.createObjectNode();
    ProjectNarrative narrative = form.project().narrative();
    if (narrative != null) {
      put(body, "overview", narrative.overview());
      put(body, "basis", narrative.basis());
      put(body, "necessity", narrative.necessity());
      put(body, "resources", narrative.resources());
      put(body, "mainActivity", narrative.mainActivity());
      put(body, "remarks", narrative.remarks());
      put(body, "leader", narrative.leader());
      put(body, "contact", narrative.contact());
      put(body, "telephone", narrative.telephone());
    }
    put(body, "amount", form.budget().total().yearStart());
    ArrayNode costs = body.putArray("costs");
    form.costs().stream().filter(Description::saysSomething).forEach(c -> cost(costs, c));
    ArrayNode safeguards = body.putArray("safeguards");
    form.safeguards().forEach(safeguard -> safeguard(safeguards, safeguard));
    return body;
  }

  private static Stream<@Nullable String> texts(ProjectNarrative narrative) {
    return Stream.of(
        narrative.overview(),
        narrative.basis(),
        narrative.necessity(),
        narrative.resources(),
        narrative.mainActivity(),
        narrative.remarks(),
        narrative.leader(),
        narrative.contact(),
        narrative.telephone());
  }

  private static boolean saysSomething(CostItem item) {
    return Stream.of(
            item.name(),
            item.content(),
            item.detail(),
            item.amount(),
            item.unitPrice(),
            item.quantity(),
            item.remark())
        .anyMatch(Objects::nonNull);
  }

  private static void cost(ArrayNode costs, CostItem item) {
    ObjectNode line = costs.addObject();
    put(line, "name", item.name());
    put(line, "content", item.content());
    put(line, "detail", item.detail());
    put(line, "unitPrice", item.unitPrice());
    put(line, "priceBasis", item.priceBasis());
    put(line, "quantity", item.quantity());
    put(line, "quantityBasis", item.quantityBasis());
    put(line, "amount", item.amount());
    put(line, "remark", item.remark());
  }

  private static void safeguard(ArrayNode safeguards, Safeguard safeguard) {
    ObjectNode line = safeguards.addObject();
    put(line, "system", safeguard.system());
    put(line, "document", safeguard.document());
    ArrayNode phases = line.putArray("phases");
    List<String> unknown = new ArrayList<>();
    for (String label : safeguard.phases()) {
      String phase = phase(label);
      if (phase == null) {
        unknown.add(label);
      } else {
        phases.add(phase);
      }
    }
    put(line, "measure", measure(safeguard.measure(), unknown));
  }

  /** The phase that a printed label names; its words differ a little between departments. */
  private static @Nullable String phase(String label) {
    if (label.contains("立项") || label.contains("计划")) {
      return "PLANNING";
    }
    if (label.contains("实施")) {
      return "EXECUTION";
    }
    return label.contains("收尾") || label.contains("完成") ? "COMPLETION" : null;
  }

  /** A phase of another name is not lost: it stays with the measure's text. */
  private static @Nullable String measure(@Nullable String measure, List<String> phases) {
    if (phases.isEmpty()) {
      return measure;
    }
    return (measure == null ? "" : measure) + "（" + String.join("、", phases) + "）";
  }

  private static void put(ObjectNode body, String field, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      body.put(field, number.toPlainString());
    } else if (value != null) {
      body.put(field, value.toString());
    }
  }
}
