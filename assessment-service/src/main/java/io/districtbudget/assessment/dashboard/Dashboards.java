package io.districtbudget.assessment.dashboard;

import io.districtbudget.assessment.dashboard.YearFigures.Scope;
import io.districtbudget.assessment.figures.FigureLookup;
import io.districtbudget.scoring.Amounts;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads dashboards from the figures: as many rows as there are departments and kinds. */
@ApplicationScoped
class Dashboards {
  private final FigureLookup figures;
  private final MoneyAsOf money;
  private final Caller caller;
  private final Clock clock;

  Dashboards(FigureLookup figures, MoneyAsOf money, Caller caller, Clock clock) {
    this.figures = figures;
    this.money = money;
    this.caller = caller;
    this.clock = clock;
  }

  /** A department or unit with its figures. */
  record Part(Scope scope, YearFigures figures) {}

  /** The whole division, or the caller's department when the token limits it to one. */
  DashboardResponse ofYear(int year, @Nullable LocalDate asOf) {
    SortedMap<String, Part> departments = visible(year, asOf);
    YearFigures all = new YearFigures();
    departments.values().forEach(department -> all.addAll(department.figures()));
    return all.response(year, Scope.DIVISION, today(), responses(year, departments));
  }

  /** Each department of the year, by code. */
  List<DashboardResponse> departments(int year, @Nullable LocalDate asOf) {
    return responses(year, visible(year, asOf));
  }

  /** One department; 403 for another one than the caller's, 404 without figures of the year. */
  DashboardResponse department(int year, String code) {
    Part department =
        parts(figures.departments(year, year, code), FigureLookup.Line::department).get(code);
    if (department == null) {
      throw departmentEmpty(code, year);
    }
    return response(year, department);
  }

  /** The units of a department, by code; 404 when the department has no figures of the year. */
  List<DashboardResponse> units(int year, String department) {
    SortedMap<String, Part> units =
        parts(figures.units(year, department, null), FigureLookup.Line::unit);
    if (units.isEmpty()) {
      throw departmentEmpty(department, year);
    }
    return responses(year, units);
  }

  /** One unit; 403 for another one than the caller's, 404 without figures of the year. */
  DashboardResponse unit(int year, String code) {
    SortedMap<String, Part> units = parts(figures.units(year, null, code), FigureLookup.Line::unit);
    if (units.isEmpty()) {
      throw DashboardRefusal.UNIT_EMPTY.problem(Map.of("code", code, "year", year));
    }
    return response(year, units.values().iterator().next());
  }

  /**
   * The last years up to this one, oldest first, also those without figures; 404 for a department
   * that has none in all of them.
   */
  List<DashboardResponse> trend(int year, int years, @Nullable String department) {
    SortedMap<Integer, YearFigures> all = new TreeMap<>();
    for (int each = year - years + 1; each <= year; each++) {
      all.put(each, new YearFigures());
    }
    String wanted = department == null ? caller.department().orElse(null) : department;
    Scope scope = Scope.DIVISION;
    for (FigureLookup.Line line : figures.departments(year - years + 1, year, department)) {
      all.computeIfAbsent(line.year(), each -> new YearFigures()).add(line.name(), line.value());
      scope = wanted == null ? scope : scope(line);
    }
    if (department != null && scope.department() == null) {
      throw departmentEmpty(department, year);
    }
    List<DashboardResponse> responses = new ArrayList<>();
    for (var each : all.entrySet()) {
      responses.add(each.getValue().response(each.getKey(), scope, today(), null));
    }
    return responses;
  }

  /**
   * Departments in order of a figure. A caller with a department sees only its own place, but the
   * one that it has among all.
   */
  Ranking ranking(int year, Ranking.By by) {
    return Ranking.of(
            by, parts(figures.everyDepartment(year), FigureLookup.Line::department).values())
        .only(place -> caller.mayTouch(place.department(), null));
  }

  /** Departments of the year that the caller may see, by code. */
  SortedMap<String, Part> visible(int year) {
    return parts(figures.departments(year, year, null), FigureLookup.Line::department);
  }

  /** The same with the money of a month's end, where one is asked for. */
  private SortedMap<String, Part> visible(int year, @Nullable LocalDate asOf) {
    SortedMap<String, Part> departments = visible(year);
    if (asOf != null) {
      Map<String, Amounts> then = money.byDepartment(year, asOf);
      departments.forEach(
          (code, part) -> part.figures().wind(asOf, then.getOrDefault(code, Amounts.NONE)));
    }
    return departments;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  private static ProblemException departmentEmpty(String code, int year) {
    return DashboardRefusal.DEPARTMENT_EMPTY.problem(Map.of("code", code, "year", year));
  }

  private static SortedMap<String, Part> parts(
      List<FigureLookup.Line> lines, Function<FigureLookup.Line, String> key) {
    SortedMap<String, Part> parts = new TreeMap<>();
    for (FigureLookup.Line line : lines) {
      parts
          .computeIfAbsent(key.apply(line), code -> new Part(scope(line), new YearFigures()))
          .figures()
          .add(line.name(), line.value());
    }
    return parts;
  }

  private static Scope scope(FigureLookup.Line line) {
    return new Scope(
        line.department(), line.departmentName(), line.unit().isEmpty() ? null : line.unit());
  }

  private List<DashboardResponse> responses(int year, SortedMap<String, Part> parts) {
    return parts.values().stream().map(part -> response(year, part)).toList();
  }

  private DashboardResponse response(int year, Part part) {
    return part.figures().response(year, part.scope(), today(), null);
  }
}
