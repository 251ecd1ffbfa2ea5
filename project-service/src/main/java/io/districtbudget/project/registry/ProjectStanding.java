package io.districtbudget.project.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Whose a project is and whether it goes on: all that a posting asks of it. */
public record ProjectStanding(
    UUID id, String code, ProjectStatus status, String departmentCode, String unitCode) {

  /** Columns of {@code project p} that {@link #read} reads. */
  public static final String COLUMNS =
      "p.id AS project, p.code, p.status, p.department_code, p.unit_code";

  /** The project of the row at the cursor. */
  public static ProjectStanding read(ResultSet row) throws SQLException {
    return new ProjectStanding(
        row.getObject("project", UUID.class),
        row.getString("code"),
        ProjectStatus.valueOf(row.getString("status")),
        row.getString("department_code"),
        row.getString("unit_code"));
  }

  public boolean isActive() {
    return status == ProjectStatus.ACTIVE;
  }

  /** Refuses with 409 PROJECT_CANCELLED what a cancelled project no longer allows. */
  public void requireActive() {
    status.requireActive(code);
  }
}
