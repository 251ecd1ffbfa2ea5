package io.districtbudget.assessment.monitoring.answering;

import io.districtbudget.assessment.figures.FigureLookup;
import io.districtbudget.assessment.monitoring.CountedMonitoring;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.assessment.monitoring.light.Light;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the lights of departments from the figures. */
@ApplicationScoped
class DepartmentLights {
  private final FigureLookup figures;
  private final Clock clock;

  DepartmentLights(FigureLookup figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /** Departments with monitorings of the month, by code; only the caller's own if it has one. */
  List<DepartmentLightsResponse> of(int year, int month) {
    Map<String, Counts> departments = new TreeMap<>();
    for (FigureLookup.Line line : figures.departments(year, year, null)) {
      departments
          .computeIfAbsent(line.department(), code -> new Counts(line.departmentName()))
          .add(line, CountedMonitoring.month(month), LocalDate.now(clock));
    }
    List<DepartmentLightsResponse> responses = new ArrayList<>();
    departments.forEach(
        (code, counts) -> {
          if (!counts.statuses.isEmpty()) {
            responses.add(counts.response(code));
          }
        });
    return responses;
  }

  private static final class Counts {
    private final String name;
    private final Map<Light, Long> lights = new EnumMap<>(Light.class);
    private final Map<MonitoringStatus, Long> statuses = new EnumMap<>(MonitoringStatus.class);
    private long overdue;

    Counts(String name) {
      this.name = name;
    }

    void add(FigureLookup.Line line, String month, LocalDate today) {
      long count = line.value().longValue();
      String[] parts = line.name().split(":", 3);
      if (parts.length < 3 || !parts[1].equals(month)) {
        return;
      }
      switch (parts[0]) {
        case "light" -> lights.put(Light.valueOf(parts[2]), count);
        case "monitoring" -> statuses.put(MonitoringStatus.valueOf(parts[2]), count);
        case "monitoringDue" -> overdue += LocalDate.parse(parts[2]).isBefore(today) ? count : 0;
        default -> {
          // another figure of the department
        }
      }
    }

    DepartmentLightsResponse response(String code) {
      return new DepartmentLightsResponse(
          code, name, Light.worst(lights.keySet()).orElse(null), lights, statuses, overdue);
    }
  }
}
