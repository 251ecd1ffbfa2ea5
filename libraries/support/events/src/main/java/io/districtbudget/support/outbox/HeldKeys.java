package io.districtbudget.support.outbox;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.audit.AuditTrail;
import io.districtbudget.support.identity.Caller;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Decides about held keys: send their events again, or give the refused event up. */
@ApplicationScoped
class HeldKeys {

  private static final Logger LOG = Logger.getLogger(HeldKeys.class);

  private static final String KEYS =
      "SELECT h.topic, h.division, h.subject, h.position, h.held_at, h.cause, (SELECT count(*)"
          + " FROM outbox o WHERE o.topic = h.topic AND o.division = h.division"
          + " AND o.subject = h.subject) AS waiting FROM outbox_held_key h WHERE h.division = ?";

  private static final String ALL = KEYS + " ORDER BY h.held_at, h.position";

  private static final String ONE = KEYS + " AND h.topic = ? AND h.subject = ? FOR UPDATE OF h";

  private static final String EVENTS =
      "SELECT position, event_id, type, sequence, occurred_at, octet_length(data) AS bytes,"
          + " left(data, 100000) AS data FROM outbox"
          + " WHERE division = ? AND topic = ? AND subject = ? ORDER BY position LIMIT 100";

  private static final String RELEASE =
      "DELETE FROM outbox_held_key WHERE division = ? AND topic = ? AND subject = ?";

  private static final String GIVE_UP =
      "DELETE FROM outbox WHERE division = ? AND topic = ? AND subject = ? AND position = ("
          + "SELECT min(position) FROM outbox WHERE division = ? AND topic = ? AND subject = ?)"
          + " RETURNING position, event_id, type, sequence, occurred_at,"
          + " octet_length(data) AS bytes, data";

  private final AgroalDataSource dataSource;
  private final AuditTrail audit;
  private final Caller caller;

  HeldKeys(AgroalDataSource dataSource, AuditTrail audit, Caller caller) {
    this.dataSource = dataSource;
    this.audit = audit;
    this.caller = caller;
  }

  /** All of the caller's division, the longest held first. */
  List<HeldKey> list() {
    return select(ALL, HeldKey::read, caller.division());
  }

  /** The events that wait behind a key, oldest first, 100 at most. */
  List<HeldEvent> events(String key, String topic) {
    return select(EVENTS, HeldEvent::read, caller.division(), topic, subject(key));
  }

  /** Lets the events go again, in order; when Kafka still refuses the first, the key is held. */
  @Transactional
  HeldKey release(String key, String topic) {
    HeldKey held = locked(key, topic);
    letGo(held);
    record(held, "SENT_AGAIN", null, Map.of("cause", held.cause()));
    return held;
  }

  /**
   * Gives the refused event up, with a reason; the events behind it go on.
   *
   * @param position the event that is meant, null for whichever is refused
   */
  @Transactional
  HeldKey dismiss(String key, String topic, @Nullable Long position, String reason) {
    HeldKey held = locked(key, topic);
    if (position != null && position != held.position()) {
      throw ProblemException.conflict(
          "EVENT_NOT_FIRST",
          LocalText.of(
              "事件 %d 不在键 %s 的队首，队首为 %d。",
              "Event %d is not the first that waits behind %s; %d is.",
              position,
              key,
              held.position()));
    }
    String division = caller.division();
    String subject = subject(key);
    HeldEvent gone =
        select(GIVE_UP, HeldEvent::read, division, topic, subject, division, topic, subject).get(0);
    letGo(held);
    record(held, "DISMISSED", reason, gone);
    return held;
  }

  private void letGo(HeldKey held) {
    update(RELEASE, caller.division(), held.topic(), subject(held.key()));
    update("NOTIFY outbox");
  }

  private void record(HeldKey held, String action, @Nullable String reason, Object details) {
    audit.record(
        caller.division(),
        "outbox:" + held.topic() + ":" + held.key(),
        action,
        caller.name(),
        reason,
        details);
    LOG.infof("held key decided action=%s topic=%s key=%s", action, held.topic(), held.key());
  }

  private HeldKey locked(String key, String topic) {
    return select(ONE, HeldKey::read, caller.division(), topic, subject(key)).stream()
        .findFirst()
        .orElseThrow(() -> unknown(key));
  }

  /** What the key names within the caller's division; another division's key looks like none. */
  private String subject(String key) {
    String own = caller.division() + ":";
    if (!key.startsWith(own)) {
      throw unknown(key);
    }
    return key.substring(own.length());
  }

  private static ProblemException unknown(String key) {
    return ProblemException.notFound(
        "KEY_NOT_HELD", LocalText.of("键 %s 没有搁置。", "Key %s is not held.", key));
  }

  /** Reads one row. */
  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> select(String sql, RowReader<T> reader, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(reader.read(row));
      }
      return rows;
    } catch (SQLException cause) {
      throw new IllegalStateException("held keys not read", cause);
    }
  }

  private void update(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      statement.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("held key not changed", cause);
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
