package io.districtbudget.project.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the dossier and the list show of {@code project p}, as a statement gives it. */
record ProjectRow(
    UUID id,
    String code,
    String name,
    @Nullable ProjectCategory category,
    @Nullable ProjectCategory nature,
    String departmentCode,
    String unitCode,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    List<Integer> years,
    ProjectStatus status,
    Origin origin) {

  static ProjectRow read(ResultSet row) throws SQLException {
    LocalDate start = row.getObject("start_date", LocalDate.class);
    LocalDate end = row.getObject("end_date", LocalDate.class);
    return new ProjectRow(
        row.getObject("id", UUID.class),
        row.getString("code"),
        row.getString("name"),
        category(row.getString("category")),
        category(row.getString("nature")),
        row.getString("department_code"),
        row.getString("unit_code"),
        start,
        end,
        FiscalYears.of(row.getString("years"), start, end),
        ProjectStatus.valueOf(row.getString("status")),
        Origin.valueOf(row.getString("origin")));
  }

  private static @Nullable ProjectCategory category(@Nullable String name) {
    return name == null ? null : ProjectCategory.valueOf(name);
  }

  /** As a list shows it, with the name and place of the day that was asked for. */
  ProjectResponse listed(String heldName, String department, String unit) {
    return new ProjectResponse(
        id,
        code,
        heldName,
        category,
        nature,
        department,
        null,
        unit,
        null,
        startDate,
        endDate,
        years,
        null,
        status,
        origin,
        null);
  }
}
