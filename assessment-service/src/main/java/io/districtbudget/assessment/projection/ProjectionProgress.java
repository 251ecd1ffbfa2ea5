package io.districtbudget.assessment.projection;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.consistency.ReadModel;
import io.districtbudget.support.consistency.StreamPosition;
import io.districtbudget.support.identity.CallerRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** How far the projections have come, for reads that carry a consistency token. */
@ApplicationScoped
class ProjectionProgress implements ReadModel {
  private static final String PROJECT =
      "SELECT 1 FROM project WHERE division = ? AND id = ? AND sequence >= ?";
  private static final String YEAR =
      " WHERE division = ? AND project_id = ? AND sequence >= ? AND year = ?";

  private static final String OTHERS =
      """
      SELECT 1 FROM project WHERE division = ? AND id = ?
        AND NOT ((? = '' OR department_code = ?) AND (? = '' OR unit_code = ?))
      """;

  private final AgroalDataSource dataSource;

  ProjectionProgress(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public boolean hasReached(CallerRows rows, StreamPosition position) {
    return switch (position.stream()) {
      case "project" -> exists(PROJECT, rows, position, false);
      case "budget" -> exists("SELECT 1 FROM project_budget" + YEAR, rows, position, true);
      case "targets" -> exists("SELECT 1 FROM approved_targets" + YEAR, rows, position, true);
      default -> true;
    };
  }

  private boolean exists(String sql, CallerRows rows, StreamPosition position, boolean perYear) {
    String[] id = position.id().split("/", 2);
    if (perYear != (id.length == 2)) {
      return true; // no such stream is kept here, and waiting would not bring it
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, rows.division());
      select.setObject(2, UUID.fromString(id[0]));
      select.setLong(3, position.sequence());
      if (perYear) {
        select.setInt(4, Integer.parseInt(id[1]));
      }
      try (ResultSet row = select.executeQuery()) {
        return row.next() && !isOthers(connection, rows, UUID.fromString(id[0]));
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("progress not read", cause);
    }
  }

  /** Another's project is not reached: as one that does not exist. */
  private boolean isOthers(Connection connection, CallerRows rows, UUID project)
      throws SQLException {
    if (rows.areWholeDivision()) {
      return false;
    }
    try (PreparedStatement select = connection.prepareStatement(OTHERS)) {
      select.setString(1, rows.division());
      select.setObject(2, project);
      select.setString(3, rows.department());
      select.setString(4, rows.department());
      select.setString(5, rows.unit());
      select.setString(6, rows.unit());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
