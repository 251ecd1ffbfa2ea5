package io.districtbudget.assessment.dashboard;

import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads dashboards from the figures: as many rows as there are departments and kinds. */
@ApplicationScoped
class Dashboards {
  private static final String READ =
      """
      SELECT f.department_code, coalesce(d.name, f.department_code), f.name, f.value
      FROM figure f
      LEFT JOIN department d ON d.division = f.division AND d.code = f.department_code
      WHERE f.division = ?1 AND f.year = ?2 AND (?3 = '' OR f.department_code = ?3)
        AND f.unit_code = ''
      """;

  private final EntityManager entities;
  private final Caller caller;
  private final Clock clock;

  Dashboards(EntityManager entities, Caller caller, Clock clock) {
    this.entities = entities;
    this.caller = caller;
    this.clock = clock;
  }

  private record Department(String name, YearFigures figures) {}

  /** The whole division, or the caller's department when the token limits it to one. */
  DashboardResponse ofYear(int year) {
    Map<String, Department> departments = read(year, ownDepartment());
    YearFigures all = new YearFigures();
    departments.values().forEach(department -> all.addAll(department.figures()));
    return all.response(year, null, null, LocalDate.now(clock), responses(year, departments));
  }

  /** Each department of the year, by code. */
  List<DashboardResponse> departments(int year) {
    return responses(year, read(year, ownDepartment()));
  }

  /** One department; 403 for another one than the caller's, 404 without figures of the year. */
  DashboardResponse department(int year, String code) {
    caller.requireRows(code, caller.unit().orElse(null));
    Department department = read(year, code).get(code);
    if (department == null) {
      throw ProblemException.notFound(
          "DASHBOARD_EMPTY",
          LocalText.of("部门 %s 没有 %d 年度数据。", "Department %s has no figures of %d.", code, year));
    }
    return response(year, code, department);
  }

  private @Nullable String ownDepartment() {
    return caller.department().orElse(null);
  }

  private Map<String, Department> read(int year, @Nullable String only) {
    List<?> rows =
        entities
            .createNativeQuery(READ, Object[].class)
            .setParameter(1, caller.division())
            .setParameter(2, year)
            .setParameter(3, only == null ? "" : only)
            .getResultList();
    Map<String, Department> departments = new TreeMap<>();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      departments
          .computeIfAbsent(
              (String) cells[0], code -> new Department((String) cells[1], new YearFigures()))
          .figures()
          .add((String) cells[2], (BigDecimal) cells[3]);
    }
    return departments;
  }

  private List<DashboardResponse> responses(int year, Map<String, Department> departments) {
    List<DashboardResponse> responses = new ArrayList<>();
    departments.forEach((code, department) -> responses.add(response(year, code, department)));
    return responses;
  }

  private DashboardResponse response(int year, String code, Department department) {
    return department.figures().response(year, code, department.name(), LocalDate.now(clock), null);
  }
}
