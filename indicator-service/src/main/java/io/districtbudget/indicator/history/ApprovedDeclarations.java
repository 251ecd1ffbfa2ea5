package io.districtbudget.indicator.history;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.CurrentDivision;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Reads the approved declarations of a division, newest year first. Two queries, whatever the
 * number: the heads, and the indicators of those that were chosen by them.
 */
@ApplicationScoped
public class ApprovedDeclarations {

  /** Most heads that are read; older years fall away first. */
  private static final int MOST = 20_000;

  private static final String HEADS =
      """
      SELECT v.id, p.id AS project_id, p.name, p.category, p.department_code, p.unit_code,
          d.fiscal_year, v.framework
      FROM declaration d
      JOIN plan_version v ON v.declaration_id = d.id AND v.number = d.approved_version
      JOIN known_project p ON p.id = d.project_id
      WHERE d.division = ? AND d.approved_version IS NOT NULL AND d.fiscal_year BETWEEN ? AND ?
      ORDER BY d.fiscal_year DESC, p.code, p.id
      LIMIT ?
      """;
  private static final String INDICATORS =
      """
      SELECT version_id, level1, level2, name, target
      FROM planned_indicator
      WHERE version_id = ANY (?) AND name IS NOT NULL
      ORDER BY version_id, number
      """;

  private static final String LATEST =
      """
      SELECT v.id FROM declaration d
      JOIN plan_version v ON v.declaration_id = d.id AND v.number = d.latest_version
      WHERE d.division = ? AND d.project_id = ? AND d.fiscal_year = ?
      """;

  private final AgroalDataSource dataSource;
  private final CurrentDivision division;

  ApprovedDeclarations(AgroalDataSource dataSource, CurrentDivision division) {
    this.dataSource = dataSource;
    this.division = division;
  }

  /** The indicators of a project's latest version, in work or approved; empty without one. */
  public Optional<List<DeclaredIndicator>> latest(UUID projectId, int year) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST)) {
      select.setString(1, division.code());
      select.setObject(2, projectId);
      select.setInt(3, year);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          return Optional.empty();
        }
        UUID version = row.getObject("id", UUID.class);
        return Optional.of(indicators(List.of(version)).getOrDefault(version, List.of()));
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("declaration not read", cause);
    }
  }

  /** The declarations of the years, both included. */
  public List<ApprovedDeclaration> heads(int fromYear, int toYear) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(HEADS)) {
      select.setString(1, division.code());
      select.setInt(2, fromYear);
      select.setInt(3, toYear);
      select.setInt(4, MOST);
      List<ApprovedDeclaration> heads = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          heads.add(head(row));
        }
      }
      return heads;
    } catch (SQLException cause) {
      throw new IllegalStateException("approved declarations not read", cause);
    }
  }

  private static ApprovedDeclaration head(ResultSet row) throws SQLException {
    return new ApprovedDeclaration(
        row.getObject("id", UUID.class),
        row.getObject("project_id", UUID.class),
        row.getString("name"),
        row.getString("category"),
        row.getString("department_code"),
        row.getString("unit_code"),
        row.getInt("fiscal_year"),
        row.getString("framework"));
  }

  /** The indicators by version, each list in the order of the form. */
  public Map<UUID, List<DeclaredIndicator>> indicators(Collection<UUID> versions) {
    Map<UUID, List<DeclaredIndicator>> indicators = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(INDICATORS)) {
      Array ids = connection.createArrayOf("uuid", versions.toArray());
      select.setArray(1, ids);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          indicators
              .computeIfAbsent(row.getObject("version_id", UUID.class), v -> new ArrayList<>())
              .add(
                  new DeclaredIndicator(
                      text(row.getString("level1")),
                      text(row.getString("level2")),
                      row.getString("name"),
                      row.getString("target")));
        }
      }
      return indicators;
    } catch (SQLException cause) {
      throw new IllegalStateException("declared indicators not read", cause);
    }
  }

  private static String text(String stored) {
    return Objects.requireNonNullElse(stored, "");
  }
}
