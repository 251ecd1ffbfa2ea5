package io.districtbudget.support.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/** The table of first answers, within the caller's transaction. */
@ApplicationScoped
class KeptAnswers {

  private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

  private static final String FIND =
      "SELECT fingerprint, status, headers, body FROM idempotency_key"
          + " WHERE division = ? AND caller = ? AND key = ?";

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;

  KeptAnswers(AgroalDataSource dataSource, ObjectMapper json, Clock clock) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
  }

  /** What came of claiming a key: the first answer, where there is one already. */
  record Claim(boolean held, Optional<KeptAnswer> answer) {}

  /**
   * Claims the key until the transaction ends, unless another transaction holds it, and looks for
   * its answer. The two statements go together and see, one after the other, what is committed
   * then.
   */
  Claim claim(String division, String caller, String key, IdempotencyKeys.Meanwhile meanwhile) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement both = connection.prepareStatement(lock(meanwhile) + "; " + FIND)) {
      both.setString(1, division + '\n' + caller + '\n' + key);
      both.setString(2, division);
      both.setString(3, caller);
      both.setString(4, key);
      both.execute();
      boolean held;
      try (ResultSet row = both.getResultSet()) {
        held = row.next() && row.getBoolean(1);
      }
      if (!held || !both.getMoreResults()) {
        return new Claim(held, Optional.empty());
      }
      try (ResultSet row = both.getResultSet()) {
        return new Claim(true, answer(row));
      }
    } catch (SQLException | JsonProcessingException cause) {
      throw new IllegalStateException("idempotency key not claimed", cause);
    }
  }

  private static String lock(IdempotencyKeys.Meanwhile meanwhile) {
    return switch (meanwhile) {
      case REFUSE -> "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))";
      case WAIT -> "SELECT pg_advisory_xact_lock(hashtextextended(?, 0)) IS NOT NULL";
    };
  }

  Optional<KeptAnswer> find(String division, String caller, String key) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(FIND)) {
      select.setString(1, division);
      select.setString(2, caller);
      select.setString(3, key);
      try (ResultSet row = select.executeQuery()) {
        return answer(row);
      }
    } catch (SQLException | JsonProcessingException cause) {
      throw new IllegalStateException("kept answer not read", cause);
    }
  }

  private Optional<KeptAnswer> answer(ResultSet row) throws SQLException, JsonProcessingException {
    return row.next()
        ? Optional.of(
            new KeptAnswer(
                row.getString(1),
                row.getInt(2),
                json.readValue(row.getString(3), HEADERS),
                row.getString(4)))
        : Optional.empty();
  }

  void keep(String division, String caller, String key, KeptAnswer answer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO idempotency_key (division, caller, key, fingerprint, status, headers,"
                    + " body, answered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, division);
      insert.setString(2, caller);
      insert.setString(3, key);
      insert.setString(4, answer.fingerprint());
      insert.setInt(5, answer.status());
      insert.setString(6, json.writeValueAsString(answer.headers()));
      insert.setString(7, answer.body());
      insert.setObject(8, OffsetDateTime.now(clock));
      insert.executeUpdate();
    } catch (SQLException | JsonProcessingException cause) {
      throw new IllegalStateException("answer not kept", cause);
    }
  }
}
