package io.districtbudget.assessment.evidence.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** List of the objects that no row refers to: not yet, or not any more. */
@ApplicationScoped
class Leftovers {
  private static final String ADD = "INSERT INTO evidence_leftover (object_key, due) VALUES (?, ?)";
  private static final String CLAIM =
      "DELETE FROM evidence_leftover WHERE object_key = ? AND NOT doomed";
  private static final String DOOM =
      """
      UPDATE evidence_leftover SET doomed = true, due = ? WHERE object_key IN (
          SELECT object_key FROM evidence_leftover WHERE due <= ? ORDER BY due LIMIT ?
          FOR UPDATE SKIP LOCKED)
      RETURNING object_key
      """;

  private final AgroalDataSource dataSource;
  private final Clock clock;

  Leftovers(AgroalDataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /** An object is about to be put: committed before anything is, so that no crash hides it. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void expect(String key, Duration kept) {
    add(key, kept);
  }

  /** A row refers to it from the caller's commit on; false when it is being removed. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean claim(String key) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete = connection.prepareStatement(CLAIM)) {
      delete.setString(1, key);
      return delete.executeUpdate() == 1;
    } catch (SQLException cause) {
      throw new IllegalStateException("object not claimed", cause);
    }
  }

  /** No row refers to it from the caller's commit on. */
  @Transactional(Transactional.TxType.MANDATORY)
  void forget(String key, Duration kept) {
    add(key, kept);
  }

  private void add(String key, Duration kept) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(ADD)) {
      insert.setString(1, key);
      insert.setObject(2, OffsetDateTime.now(clock).plus(kept));
      insert.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("object not listed", cause);
    }
  }

  /**
   * Some whose time is over, for one replica alone: from now on nobody can claim them, and no other
   * replica gets them until the lease ends.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<String> doom(int most, Duration lease) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(DOOM)) {
      update.setObject(1, now.plus(lease));
      update.setObject(2, now);
      update.setInt(3, most);
      List<String> keys = new ArrayList<>();
      try (ResultSet row = update.executeQuery()) {
        while (row.next()) {
          keys.add(row.getString(1));
        }
      }
      return keys;
    } catch (SQLException cause) {
      throw new IllegalStateException("leftovers not taken", cause);
    }
  }

  /** They are removed from the store. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void gone(List<String> keys) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                "DELETE FROM evidence_leftover WHERE object_key = ANY (?)")) {
      delete.setArray(1, connection.createArrayOf("text", keys.toArray()));
      delete.executeUpdate();
    } catch (SQLException cause) {
      throw new IllegalStateException("leftovers not taken off the list", cause);
    }
  }
}
