package io.districtbudget.assessment.monitoring.filling;

import io.districtbudget.assessment.monitoring.LightSheet;
import io.districtbudget.assessment.monitoring.MonitoredMonth;
import io.districtbudget.assessment.monitoring.Monitoring;
import io.districtbudget.assessment.monitoring.MonitoringLine;
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
        report(
            "/indicators/" + i,
            "INDICATOR_UNKNOWN",
            LocalText.of("没有第 %d 行指标。", "There is no indicator %d.", row.number()),
            row.number());
      } else if (stated.putIfAbsent(row.number(), row) != null) {
        report(
            "/indicators/" + i,
            "INDICATOR_TWICE",
            LocalText.of("第 %d 行填写了两次。", "Indicator %d is stated twice.", row.number()),
            row.number());
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
        new Stated("", "execution", "资金", "The money"),
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
        report(
            pointer + "/cause",
            "VALUE_UNEXPLAINED",
            LocalText.of(
                "第 %d 行“%s”没有完成值，须说明原因。",
                "Row %d '%s' has no value and needs a cause.", line.number(), line.name()),
            null);
      }
    } else if (light == null) {
      report(
          pointer + "/band",
          "BAND_MISSING",
          LocalText.of(
              "第 %d 行“%s”无法计算，须填写完成档次（达成、部分达成、未达成）。",
              "Row %d '%s' cannot be computed and needs a band.", line.number(), line.name()),
          line.value());
    } else {
      explained(
          light,
          new Stated(
              pointer,
              "",
              "第 " + line.number() + " 行“" + line.name() + "”",
              "Row " + line.number() + " '" + line.name() + "'"),
          line.cause(),
          line.remedy());
    }
  }

  /** Where cause and remedy stand, and what they are about. */
  private record Stated(String pointer, String prefix, String zh, String en) {
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
      report(
          about.at("cause"),
          "CAUSE_MISSING",
          LocalText.of(
              "%s亮%s，须说明偏差原因。",
              "%3$s is %4$s and needs a cause.",
              about.zh(),
              light.label(),
              about.en(),
              light.english()),
          null);
    }
    if (blank(remedy)) {
      report(
          about.at("remedy"),
          "REMEDY_MISSING",
          LocalText.of(
              "%s亮%s，须填写整改措施。",
              "%3$s is %4$s and needs a remedy.",
              about.zh(),
              light.label(),
              about.en(),
              light.english()),
          null);
    }
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private void report(String pointer, String code, LocalText text, @Nullable Object rejected) {
    violations.add(Violation.of(pointer, code, text, rejected));
  }
}
