package io.districtbudget.support.batch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * Parts of a transaction that can fail alone: PostgreSQL refuses everything after an error until it
 * is taken back to a savepoint. Whether the transaction is committed after that is the caller's
 * affair.
 */
@ApplicationScoped
class Savepoints {

  private final AgroalDataSource dataSource;
  private final Instance<EntityManager> entities;

  Savepoints(AgroalDataSource dataSource, Instance<EntityManager> entities) {
    this.dataSource = dataSource;
    this.entities = entities;
  }

  /**
   * Does the work and writes all of it; what it throws has taken it back.
   *
   * <p>Connection and persistence context join the transaction before the work begins: work that
   * fails marks the transaction, which then accepts no new participants.
   */
  <R> R within(Supplier<R> work) {
    execute("SAVEPOINT line");
    entities.stream().forEach(EntityManager::clear);
    try {
      R result = work.get();
      entities.stream().forEach(Savepoints::write);
      execute("RELEASE SAVEPOINT line");
      return result;
    } catch (RuntimeException cause) {
      entities.stream().forEach(EntityManager::clear);
      execute("ROLLBACK TO SAVEPOINT line");
      throw cause;
    }
  }

  /** An error of a late write belongs to this part; later parts need not carry its entities. */
  private static void write(EntityManager entities) {
    entities.flush();
    entities.clear();
  }

  private void execute(String sql) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException cause) {
      throw new IllegalStateException("savepoint failed: " + sql, cause);
    }
  }
}
