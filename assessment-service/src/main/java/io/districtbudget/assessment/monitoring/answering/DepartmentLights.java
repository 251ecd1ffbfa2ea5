package io.districtbudget.assessment.monitoring.answering;

import io.districtbudget.assessment.figures.FigureLookup;
import io.districtbudget.assessment.monitoring.MonitoringStatus;
import io.districtbudget.scoring.light.Light;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the lights of departments from the figures. */
@ApplicationScoped
class DepartmentLights {
  private static final Set<String> COUNTED = Set.of("light", "monitoring", "monitoringDue");

  private final FigureLookup figures;
  private final Clock clock;

  DepartmentLights(FigureLookup figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * Departments with monitorings, by month and code; only the caller's own if it has one.
   *
   * @param month the month, or null for every month of the year that has monitorings
   */
  List<DepartmentLightsResponse> of(int year, @Nullable Integer month) {
    Map<Place, Counts> places = new TreeMap<>();
    for (FigureLookup.Line line : figures.departments(year, year, null)) {
      String[] parts = line.name().split(":", 3);
      if (parts.length == 3 && COUNTED.contains(parts[0])) {
        Place place = new Place(Integer.parseInt(parts[1]), line.department());
        if (month == null || place.month == month) {
          places
              .computeIfAbsent(place, key -> new Counts(line.departmentName()))
              .add(parts[0], parts[2], line.value().longValue(), LocalDate.now(clock));
        }
      }
    }
    List<DepartmentLightsResponse> responses = new ArrayList<>();
    places.forEach(
        (place, counts) -> {
          if (!counts.statuses.isEmpty()) {
            responses.add(counts.response(place));
          }
        });
    return responses;
  }

  private record Place(int month, String department) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byMonth = Integer.compare(month, other.month);
      return byMonth == 0 ? department.compareTo(other.department) : byMonth;
    }
  }

  private static final class Counts {
    private final String name;
    private final Map<Light, Long> lights = new EnumMap<>(Light.class);
    private final Map<MonitoringStatus, Long> statuses = new EnumMap<>(MonitoringStatus.class);
    private long overdue;

    Counts(String name) {
      this.name = name;
    }

    void add(String figure, String value, long count, LocalDate today) {
      switch (figure) {
        case "light" -> lights.put(Light.valueOf(value), count);
        case "monitoring" -> statuses.put(MonitoringStatus.valueOf(value), count);
        default -> overdue += LocalDate.parse(value).isBefore(today) ? count : 0;
      }
    }

    DepartmentLightsResponse response(Place place) {
      return new DepartmentLightsResponse(
          place.department,
          name,
          place.month,
          Light.worst(lights.keySet()).orElse(null),
          lights,
          statuses,
          overdue);
    }
  }
}
