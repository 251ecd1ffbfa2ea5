package io.districtbudget.indicator.catalogue.usage;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.indicator.likeness.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the approved declarations that use one of some names. */
@ApplicationScoped
class DeclaredUses {

  /** Approved versions whose names are not compared yet; they are frozen, so once is enough. */
  private static final String MISSING =
      """
      SELECT i.version_id, i.number, i.name FROM plan_version v
      JOIN planned_indicator i ON i.version_id = v.id
      WHERE v.division = ? AND v.approved_at IS NOT NULL AND i.name IS NOT NULL
        AND NOT EXISTS (SELECT FROM declared_name n WHERE n.version_id = v.id)
      """;

  private static final String ADD =
      """
      INSERT INTO declared_name (version_id, number, division, plain_name) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;
  private static final String OF =
      """
      SELECT d.fiscal_year, d.project_id, p.department_code, p.unit_code, i.target
      FROM declared_name n
      JOIN plan_version v ON v.id = n.version_id
      JOIN declaration d ON d.id = v.declaration_id AND d.approved_version = v.number
      JOIN known_project p ON p.id = d.project_id
      JOIN planned_indicator i ON i.version_id = n.version_id AND i.number = n.number
      WHERE n.division = ? AND n.plain_name = ANY (?) AND d.fiscal_year BETWEEN ? AND ?
      ORDER BY d.fiscal_year, d.project_id, n.number
      """;

  private final AgroalDataSource dataSource;

  DeclaredUses(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** One use in one approved declaration. */
  record Use(
      int year, UUID projectId, String departmentCode, String unitCode, @Nullable String target) {}

  /** Makes sure that the names of all approved versions are compared. */
  void catchUp(String division) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement missing = connection.prepareStatement(MISSING);
        PreparedStatement add = connection.prepareStatement(ADD)) {
      missing.setString(1, division);
      try (ResultSet row = missing.executeQuery()) {
        while (row.next()) {
          add.setObject(1, row.getObject("version_id", UUID.class));
          add.setInt(2, row.getInt("number"));
          add.setString(3, division);
          add.setString(4, PlainText.of(row.getString("name")));
          add.addBatch();
        }
      }
      add.executeBatch();
    } catch (SQLException cause) {
      throw new IllegalStateException("declared names not compared division=" + division, cause);
    }
  }

  /** The uses of the names in the years, both included, by year and project. */
  List<Use> of(String division, Collection<String> plainNames, int fromYear, int toYear) {
    List<Use> uses = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(OF)) {
      select.setString(1, division);
      select.setArray(2, connection.createArrayOf("text", plainNames.toArray()));
      select.setInt(3, fromYear);
      select.setInt(4, toYear);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          uses.add(
              new Use(
                  row.getInt("fiscal_year"),
                  row.getObject("project_id", UUID.class),
                  row.getString("department_code"),
                  row.getString("unit_code"),
                  row.getString("target")));
        }
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("uses not read", cause);
    }
    return uses;
  }
}
