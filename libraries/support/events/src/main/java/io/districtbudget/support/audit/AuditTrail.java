package io.districtbudget.support.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.identity.Actor;
import io.districtbudget.support.problem.ProblemException;
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
      "INSERT INTO audit_entry (division, aggregate, number, action, actor, subject, at, reason,"
          + " details, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ALL =
      "SELECT number, action, actor, subject, at, reason, details, previous, hash FROM audit_entry"
          + " WHERE division = ? AND aggregate = ? ORDER BY number";

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;
  private final Actor actor;
  private final FourEyes fourEyes;

  AuditTrail(
      AgroalDataSource dataSource, ObjectMapper json, Clock clock, Actor actor, FourEyes fourEyes) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
    this.actor = actor;
    this.fourEyes = fourEyes;
  }

  /**
   * Appends an entry in the caller's transaction.
   *
   * @param aggregate what was changed, such as {@code targets:<project>/<year>}
   * @param action the act, such as {@code SUBMITTED}
   * @param name of the caller, or the event's type when an event was the cause
   * @param reason opinion or reason as the actor stated it
   * @param details the resulting state or the figures, written as a JSON object
   * @throws ProblemException 403 FOUR_EYES when the caller reviews what it has filled itself
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(
      String division,
      String aggregate,
      String action,
      String name,
      @Nullable String reason,
      Object details) {
    fourEyes.require(division, aggregate, action);
    try (Connection connection = dataSource.getConnection()) {
      AuditEntry entry =
          AuditEntry.after(
              last(connection, division, aggregate).orElse(null),
              aggregate,
              action,
              name,
              actor.subject().orElse(null),
              now(),
              reason,
              noted(aggregate, action, json.writeValueAsString(details)));
      insert(connection, division, aggregate, entry);
    } catch (SQLException | JsonProcessingException cause) {
      throw new IllegalStateException("audit entry not written aggregate=" + aggregate, cause);
    }
  }

  /** An act that one person may do alone says why. */
  private String noted(String aggregate, String action, String details) {
    return fourEyes
        .note(aggregate, action)
        .map(
            note ->
                "{\"fourEyes\":\""
                    + note
                    + "\""
                    + (details.equals("{}") ? "" : ",")
                    + details.substring(1))
        .orElse(details);
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
      insert.setString(6, entry.subject());
      insert.setObject(7, entry.at());
      insert.setString(8, entry.reason());
      insert.setString(9, entry.details());
      insert.setString(10, entry.previous());
      insert.setString(11, entry.hash());
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
