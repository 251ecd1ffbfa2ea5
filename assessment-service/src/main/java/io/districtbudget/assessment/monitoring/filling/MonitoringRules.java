package io.districtbudget.assessment.monitoring.filling;

import io.districtbudget.assessment.monitoring.LightSheet;
import io.districtbudget.assessment.monitoring.MonitoredMonth;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringLine;
import io.districtbudget.assessment.monitoring.MonitoringRefusal;
import io.districtbudget.scoring.light.Light;
import io.districtbudget.support.problem.Violation;
import io.districtbudget.support.text.LocalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 监控填报规则 (rules of filling and submission): everything that is wrong at once. */
final class MonitoringRules {
  private final List<Violation> violations = new ArrayList<>();

  List<Violation> violations() {
    return violations;
  }

  /** Lays the stated rows over those of the monitoring. */
  List<MonitoringLine> fill(List<MonitoringLine> lines, MonitoringEntry entry) {
    Map<Integer, MonitoringEntry.Row> stated = new HashMap<>();
    for (int i = 0; i < entry.indicators().size(); i++) {
      MonitoringEntry.Row row = entry.indicators().get(i);
      if (row.number() > lines.size()) {
        violations.add(MonitoringRefusal.INDICATOR_UNKNOWN.at("/indicators/" + i, row.number()));
      } else if (stated.putIfAbsent(row.number(), row) != null) {
        violations.add(MonitoringRefusal.INDICATOR_TWICE.at("/indicators/" + i, row.number()));
      }
    }
    return lines.stream()
        .map(
            line -> {
              MonitoringEntry.Row row = stated.get(line.number());
              return line.with(row == null ? MonitoringLine.Stated.NOTHING : row.stated());
            })
        .toList();
  }

  /**
   * What must be stated before the unit submits: bands, and cause and remedy of what deviates; and
   * the month must have begun.
   */
  void submission(Monitoring monitoring, LocalDate today) {
    MonitoredMonth.notBegun(today, monitoring.year(), monitoring.month())
        .ifPresent(violations::add);
    LightSheet lights = monitoring.lights();
    explained(
        lights.money().light(),
        new Stated("", "execution", new LocalText("资金", "The money")),
        monitoring.executionCause(),
        monitoring.executionRemedy());
    for (MonitoringLine line : monitoring.lines()) {
      indicator(line, lights.rows().get(line.number() - 1).light());
    }
  }

  private void indicator(MonitoringLine line, @Nullable Light light) {
    String pointer = "/indicators/" + (line.number() - 1);
    if (!line.hasValue()) {
      if (blank(line.cause())) {
        violations.add(
            MonitoringRefusal.VALUE_UNEXPLAINED.at(pointer + "/cause", null, named(line)));
      }
    } else if (light == null) {
      violations.add(
          MonitoringRefusal.BAND_MISSING.at(pointer + "/band", line.value(), named(line)));
    } else {
      explained(
          light,
          new Stated(
              pointer, "", LocalText.of("第 %d 行“%s”", "Row %d '%s'", line.number(), line.name())),
          line.cause(),
          line.remedy());
    }
  }

  /** Where cause and remedy stand, and what they are about. */
  private record Stated(String pointer, String prefix, LocalText what) {
    Map<String, LocalText> named(Light light) {
      return Map.of("what", what, "light", new LocalText(light.label(), light.english()));
    }

    String at(String field) {
      return pointer
          + "/"
          + (prefix.isEmpty()
              ? field
              : prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1));
    }
  }

  private void explained(
      @Nullable Light light, Stated about, @Nullable String cause, @Nullable String remedy) {
    if (light == null || !light.deviates()) {
      return;
    }
    if (blank(cause)) {
      violations.add(
          MonitoringRefusal.CAUSE_MISSING.at(about.at("cause"), null, about.named(light)));
    }
    if (blank(remedy)) {
      violations.add(
          MonitoringRefusal.REMEDY_MISSING.at(about.at("remedy"), null, about.named(light)));
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static Map<String, Object> named(MonitoringLine line) {
    return Map.of("row", line.number(), "name", line.name());
  }
}
