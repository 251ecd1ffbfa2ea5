package io.districtbudget.indicator.catalogue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 基础指标 (starter set): every division begins with the common indicators that are shipped. They are
 * taken over once; what the division does with them afterwards is its own.
 */
@ApplicationScoped
class StarterSet {

  private static final String CLAIM =
      "INSERT INTO starter_taken (division) VALUES (?) ON CONFLICT DO NOTHING";
  private static final String TAKE_OVER =
      """
      INSERT INTO catalogue_indicator (id, division, code, level1, level2, name, normalized_name,
          keywords, unit, direction, usual_target, explanation, evaluation_standard, value_source,
          state, proposed_by, version)
      SELECT gen_random_uuid(), ?, code, level1, level2, name,
          lower(regexp_replace(normalize(name, NFKC), '\\s', '', 'g')), lower(keywords), unit, direction,
          usual_target, explanation, usual_evaluation_standard(direction),
          usual_value_source(level2), 'APPROVED', 'starter-set', 0
      FROM starter_indicator
      """;

  private final AgroalDataSource dataSource;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  StarterSet(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes sure that the division has taken the set over; in a transaction of its own, once. */
  void ensure(String division) {
    if (!known.contains(division)) {
      QuarkusTransaction.requiringNew().run(() -> takeOver(division));
      known.add(division);
    }
  }

  private void takeOver(String division) {
    try (Connection connection = dataSource.getConnection()) {
      if (update(connection, CLAIM, division) == 1) {
        update(connection, TAKE_OVER, division);
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("starter set not taken over division=" + division, cause);
    }
  }

  private static int update(Connection connection, String sql, String division)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, division);
      return statement.executeUpdate();
    }
  }
}
