package io.districtbudget.indicator.project;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.indicator.Channels;
import io.districtbudget.support.consistency.ReadModel;
import io.districtbudget.support.consistency.StreamPosition;
import io.districtbudget.support.identity.CallerRows;
import io.districtbudget.support.rebuild.ReadModelGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Keeps the known projects: a late or repeated event cannot move one backwards. */
@ApplicationScoped
public class ProjectProjection implements ReadModel {

  private static final String REPLACE =
      """
      INSERT INTO known_project (id, division, code, name, department_code, unit_code, start_date,
          end_date, status, sequence, category)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
          code = excluded.code, name = excluded.name,
          department_code = excluded.department_code, unit_code = excluded.unit_code,
          start_date = excluded.start_date, end_date = excluded.end_date,
          status = excluded.status, sequence = excluded.sequence, category = excluded.category
      WHERE known_project.division = excluded.division
      """;
  private static final String UPSERT = REPLACE + "  AND known_project.sequence < excluded.sequence";
  private static final String KEEP_ONLY =
      """
      DELETE FROM known_project k WHERE division = ? AND id <> ALL (?)
        AND NOT EXISTS (SELECT FROM declaration d WHERE d.project_id = k.id)
      """;
  private static final String REACHED =
      """
      SELECT EXISTS (SELECT FROM known_project WHERE division = ? AND id = ? AND sequence >= ?
        AND (? = '' OR department_code = ?) AND (? = '' OR unit_code = ?))
      """;

  private static final Pattern PROJECT_ID =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final AgroalDataSource dataSource;
  private final ReadModelGate gate;

  ProjectProjection(AgroalDataSource dataSource, ReadModelGate gate) {
    this.dataSource = dataSource;
    this.gate = gate;
  }

  /** Takes over the state unless a newer one is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  void apply(String division, ProjectState state) {
    gate.enter(division);
    store(UPSERT, division, state);
  }

  /** Takes over the state whatever is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  void replace(String division, ProjectState state) {
    store(REPLACE, division, state);
  }

  /** Forgets all other projects of the division, unless a declaration was made for one. */
  @Transactional(Transactional.TxType.MANDATORY)
  void keepOnly(String division, Set<UUID> known) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(KEEP_ONLY)) {
      delete.setString(1, division);
      delete.setArray(2, connection.createArrayOf("uuid", known.toArray()));
      delete.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("projects not forgotten", cause);
    }
  }

  private void store(String sql, String division, ProjectState state) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(sql)) {
      upsert.setObject(1, state.projectId());
      upsert.setString(2, division);
      upsert.setString(3, state.code());
      upsert.setString(4, state.name());
      upsert.setString(5, state.departmentCode());
      upsert.setString(6, state.unitCode());
      upsert.setObject(7, state.startDate());
      upsert.setObject(8, state.endDate());
      upsert.setString(9, state.status());
      upsert.setLong(10, state.sequence());
      upsert.setString(11, state.category());
      upsert.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("project not taken over id=" + state.projectId(), cause);
    }
  }

  /** Only the project stream is kept here; positions of other streams are never waited for. */
  @Override
  public boolean hasReached(CallerRows rows, StreamPosition position) {
    if (!position.stream().equals(Channels.PROJECT_STREAM)) {
      return true;
    }
    // Tokens are text from outside: one that names no project is never reached.
    return PROJECT_ID.matcher(position.id()).matches() && reached(rows, position);
  }

  /** Another's project is not reached: as one that does not exist. */
  private boolean reached(CallerRows rows, StreamPosition position) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(REACHED)) {
      select.setString(1, rows.division());
      select.setObject(2, UUID.fromString(position.id()));
      select.setLong(3, position.sequence());
      select.setString(4, rows.department());
      select.setString(5, rows.department());
      select.setString(6, rows.unit());
      select.setString(7, rows.unit());
      try (ResultSet row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("progress not read", cause);
    }
  }
}
