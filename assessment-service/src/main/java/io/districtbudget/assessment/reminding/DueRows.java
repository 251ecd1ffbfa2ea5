package io.districtbudget.assessment.reminding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds what is to be reminded of in all divisions: only what was not reminded of already. */
@ApplicationScoped
class DueRows {
  private static final int PAGE = 500;
  private static final String DUE =
      """
      SELECT o.id, o.division FROM %s
        AND o.deadline BETWEEN ? AND ? AND o.id > ?
        AND NOT EXISTS (
          SELECT FROM reminder r
          WHERE r.owed_id = o.id AND r.deadline = o.deadline AND r.level = ?)
      ORDER BY o.id LIMIT ?
      """;

  private final AgroalDataSource dataSource;

  DueRows(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Something that is owed, and to whom. */
  record Row(UUID id, String division) {}

  /** The next page of what is at a level on a day, by id. */
  List<Row> after(UUID last, Owed owed, ReminderLevel level, LocalDate today) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(DUE.formatted(owed.rows()))) {
      select.setObject(1, level.firstDeadline(today));
      select.setObject(2, level.lastDeadline(today));
      select.setObject(3, last);
      select.setString(4, level.name());
      select.setInt(5, PAGE);
      List<Row> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Row(row.getObject(1, UUID.class), row.getString(2)));
        }
      }
      return found;
    } catch (SQLException cause) {
      throw new IllegalStateException("nothing found to remind of", cause);
    }
  }
}
