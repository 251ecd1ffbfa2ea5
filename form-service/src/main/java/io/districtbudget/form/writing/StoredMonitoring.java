package io.districtbudget.form.writing;

import com.fasterxml.jackson.databind.JsonNode;
import io.districtbudget.documents.document.FormIndicator;
import io.districtbudget.documents.writing.sheet.MonitoringForm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A monitoring as assessment-service keeps it, as the form that it belongs on. */
final class StoredMonitoring {

  private static final int PERCENT = 100;
  private static final Map<String, String> LIGHTS =
      Map.of("RED", "红灯", "YELLOW", "黄灯", "GREEN", "绿灯", "BLUE", "蓝灯");

  /** By the light of what the unit expects for the whole year. */
  private static final Map<String, String> POSSIBILITIES =
      Map.of("RED", "完全不可能", "YELLOW", "有可能", "GREEN", "确定能", "BLUE", "确定能");

  private StoredMonitoring() {}

  static MonitoringForm form(JsonNode project, JsonNode monitoring) {
    JsonNode money = monitoring.path("money");
    BigDecimal fullYear = Fields.number(money, "fullYear");
    BigDecimal executed = Fields.number(money, "executed");
    List<MonitoringForm.Row> rows = new ArrayList<>();
    monitoring.path("indicators").forEach(row -> rows.add(row(row)));
    return new MonitoringForm(
        Fields.text(monitoring, "projectName"),
        Fields.text(project, "departmentName"),
        Fields.text(project, "unitName"),
        monitoring.path("year").asInt(),
        monitoring.path("month").asInt(),
        Fields.number(money, "yearStart"),
        fullYear,
        executed,
        rate(executed, fullYear),
        word(LIGHTS, money.path("light")),
        cause(money),
        rows);
  }

  private static MonitoringForm.Row row(JsonNode row) {
    FormIndicator indicator =
        new FormIndicator(
            Fields.text(row, "level1"),
            Fields.text(row, "level2"),
            row.path("name").asText(),
            Fields.text(row, "target"),
            Fields.text(row, "value"),
            null,
            null,
            null,
            null);
    return new MonitoringForm.Row(
        indicator,
        Fields.text(row, "expected"),
        word(LIGHTS, row.path("light")),
        word(POSSIBILITIES, row.path("forecast")),
        cause(row));
  }

  private static @Nullable String word(Map<String, String> words, JsonNode light) {
    return words.get(light.path("light").asText());
  }

  private static @Nullable String cause(JsonNode node) {
    String both =
        Stream.of("cause", "remedy")
            .map(field -> Fields.text(node, field))
            .filter(text -> text != null && !text.isBlank())
            .collect(Collectors.joining("；"));
    return both.isEmpty() ? null : both;
  }

  private static @Nullable String rate(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    if (part == null || whole == null || whole.signum() == 0) {
      return null;
    }
    return part.multiply(BigDecimal.valueOf(PERCENT)).divide(whole, 2, RoundingMode.HALF_UP) + "%";
  }
}
