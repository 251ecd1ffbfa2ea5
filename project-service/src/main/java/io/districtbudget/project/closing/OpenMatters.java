package io.districtbudget.project.closing;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.project.closing.OpenMatter.Item;
import io.districtbudget.project.closing.OpenMatter.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists what is still open in a division's year, each kind by one statement of bounded size. */
@ApplicationScoped
class OpenMatters {

  private static final String UNSPENT =
      """
      SELECT p.code, p.name, sum(f.full_year - f.executed - f.carried_out) AS amount,
             count(*) OVER () AS all_items,
             sum(sum(f.full_year - f.executed - f.carried_out)) OVER () AS all_amounts
      FROM budget_account a
      JOIN fund_balance f ON f.account_id = a.id
      JOIN project p ON p.id = a.project_id
      WHERE a.division = ? AND a.fiscal_year = ?
        AND f.full_year - f.executed - f.carried_out %s 0
      GROUP BY p.code, p.name ORDER BY p.code LIMIT 100
      """;

  private static final String UNAPPROVED =
      """
      SELECT p.code, p.name, NULL::numeric AS amount, count(*) OVER () AS all_items,
             NULL::numeric AS all_amounts
      FROM project p
      WHERE p.division = ? AND p.status = 'ACTIVE'
        AND ? BETWEEN extract(year FROM p.start_date) AND extract(year FROM p.end_date)
        AND NOT EXISTS (
          SELECT FROM ledger_entry e
          WHERE e.fiscal_year = ? AND e.division = p.division AND e.project_id = p.id
            AND e.kind = 'APPROVAL')
      ORDER BY p.code LIMIT 100
      """;

  /** An entry that names no year may belong to any. */
  private static final String REFUSED =
      """
      SELECT r.id::text AS code, r.detail_zh AS name, NULL::numeric AS amount,
             count(*) OVER () AS all_items, NULL::numeric AS all_amounts
      FROM refused_entry r
      WHERE r.division = ? AND r.status = 'REFUSED'
        AND coalesce(substring(r.data FROM '"year"\\s*:\\s*"?(\\d{1,6})'), ?::text) = ?::text
      ORDER BY r.refused_at, r.id LIMIT 100
      """;

  private static final String PARKED =
      """
      SELECT k.key AS code, NULL AS name, NULL::numeric AS amount, count(*) OVER () AS all_items,
             NULL::numeric AS all_amounts
      FROM inbox_parked_key k
      WHERE k.key LIKE ? || ':%'
      ORDER BY k.key LIMIT 100
      """;

  private final AgroalDataSource dataSource;

  OpenMatters(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The kinds of which there is something. */
  List<OpenMatter> of(String division, int year) {
    List<OpenMatter> open = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      add(open, Kind.MONEY_LEFT, connection, UNSPENT.formatted(">"), division, year);
      add(open, Kind.OVERSPENT, connection, UNSPENT.formatted("<"), division, year);
      add(open, Kind.BUDGET_NOT_APPROVED, connection, UNAPPROVED, division, year, year);
      add(open, Kind.TREASURY_REFUSED, connection, REFUSED, division, year, year);
      add(open, Kind.TREASURY_PARKED, connection, PARKED, division);
    } catch (SQLException cause) {
      throw new IllegalStateException("open matters not read year=" + year, cause);
    }
    return open;
  }

  private static void add(
      List<OpenMatter> open, Kind kind, Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = select.executeQuery()) {
        List<Item> items = new ArrayList<>();
        long count = 0;
        @Nullable BigDecimal sum = null;
        while (row.next()) {
          count = row.getLong("all_items");
          sum = row.getBigDecimal("all_amounts");
          BigDecimal amount = row.getBigDecimal("amount");
          items.add(new Item(row.getString("code"), row.getString("name"), plain(amount)));
        }
        if (count > 0) {
          open.add(OpenMatter.of(kind, count, plain(sum), items));
        }
      }
    }
  }

  private static @Nullable String plain(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
