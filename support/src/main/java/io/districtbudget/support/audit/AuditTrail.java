package io.districtbudget.support.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when and why, per aggregate. Append-only; each entry's hash covers the entry before
 * it, so that a changed or removed entry shows.
 *
 * <p>The caller holds the lock of the aggregate, which keeps its chain free of forks.
 */
@ApplicationScoped
public class AuditTrail {

  private static final String LAST =
      "SELECT number, hash FROM audit_entry WHERE division = ? AND aggregate = ?"
          + " ORDER BY number DESC LIMIT 1";
  private static final String INSERT =
      "INSERT INTO audit_entry (division, aggregate, number, action, actor, at, reason, details,"
          + " previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ALL =
      "SELECT number, action, actor, at, reason, details, previous, hash FROM audit_entry"
          + " WHERE division = ? AND aggregate = ? ORDER BY number";

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;

  AuditTrail(AgroalDataSource dataSource, ObjectMapper json, Clock clock) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Appends an entry in the caller's transaction.
   *
   * @param aggregate what was changed, such as {@code targets:<project>/<year>}
   * @param action the act, such as {@code SUBMITTED}
   * @param actor name of the caller, or the event's type when an event was the cause
   * @param reason opinion or reason as the actor stated it
   * @param details the resulting state or the figures, written as JSON
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String division,
      String aggregate,
      String action,
      String actor,
      @Nullable String reason,
      Object details) {
    try (Connection connection = dataSource.getConnection()) {
      AuditEntry entry =
          AuditEntry.after(
              last(connection, division, aggregate).orElse(null),
              aggregate,
              action,
              actor,
              now(),
              reason,
              json.writeValueAsString(details));
      insert(connection, division, aggregate, entry);
    } catch (SQLException | JsonProcessingException cause) {
      throw new IllegalStateException("audit entry not written aggregate=" + aggregate, cause);
    }
  }

  /** All entries of an aggregate, oldest first. */
  public List<AuditEntry> entries(String division, String aggregate) {
    List<AuditEntry> entries = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(ALL)) {
      select.setString(1, division);
      select.setString(2, aggregate);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(AuditEntry.read(row));
        }
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("audit trail not read aggregate=" + aggregate, cause);
    }
    return entries;
  }

  /** Number of the first entry whose hash or predecessor does not fit, if any. */
  public Optional<Long> firstBroken(String division, String aggregate) {
    AuditEntry before = null;
    for (AuditEntry entry : entries(division, aggregate)) {
      if (!entry.follows(before, aggregate)) {
        return Optional.of(entry.number());
      }
      before = entry;
    }
    return Optional.empty();
  }

  private static Optional<AuditEntry.Link> last(
      Connection connection, String division, String aggregate) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(LAST)) {
      select.setString(1, division);
      select.setString(2, aggregate);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new AuditEntry.Link(row.getLong(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  private static void insert(
      Connection connection, String division, String aggregate, AuditEntry entry)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, division);
      insert.setString(2, aggregate);
      insert.setLong(3, entry.number());
      insert.setString(4, entry.action());
      insert.setString(5, entry.actor());
      insert.setObject(6, entry.at());
      insert.setString(7, entry.reason());
      insert.setString(8, entry.details());
      insert.setString(9, entry.previous());
      insert.setString(10, entry.hash());
      insert.executeUpdate();
    }
  }

  /** The database keeps microseconds; the hash must cover what can be read back. */
  private OffsetDateTime now() {
    return OffsetDateTime.now(clock)
        .withOffsetSameInstant(ZoneOffset.UTC)
        .truncatedTo(ChronoUnit.MICROS);
  }
}
