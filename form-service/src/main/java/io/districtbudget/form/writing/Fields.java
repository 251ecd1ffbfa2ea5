package io.districtbudget.form.writing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Fields of an answer; what is not there is absent. */
final class Fields {

  private Fields() {}

  static @Nullable String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  static @Nullable BigDecimal number(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : new BigDecimal(text);
  }

  static @Nullable LocalDate date(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : LocalDate.parse(text);
  }
}
