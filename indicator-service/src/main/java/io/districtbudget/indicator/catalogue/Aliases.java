package io.districtbudget.indicator.catalogue;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.indicator.likeness.PlainText;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 别名 (further names) of indicators, which were merged into them. */
@ApplicationScoped
class Aliases {

  private static final String ALL =
      """
      SELECT a.indicator_id, a.name FROM catalogue_alias a
      JOIN catalogue_indicator i ON i.id = a.indicator_id
      WHERE i.division = ? ORDER BY a.indicator_id, a.plain_name
      """;
  private static final String ADD =
      """
      INSERT INTO catalogue_alias (indicator_id, name, plain_name) VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private final AgroalDataSource dataSource;

  Aliases(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** All of a division, by indicator. */
  Map<UUID, List<String>> of(String division) {
    Map<UUID, List<String>> names = new HashMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ALL)) {
      select.setString(1, division);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          names
              .computeIfAbsent(row.getObject("indicator_id", UUID.class), id -> new ArrayList<>())
              .add(row.getString("name"));
        }
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("aliases not read", cause);
    }
    return names;
  }

  /** Adds names; those that it has already stay. */
  void add(CatalogueIndicator indicator, List<String> names) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      for (String name : names) {
        insert.setObject(1, indicator.id());
        insert.setString(2, name);
        insert.setString(3, PlainText.of(name));
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException cause) {
      throw new IllegalStateException("aliases not kept id=" + indicator.id(), cause);
    }
  }
}
