package io.districtbudget.support.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** How long a transaction waits for what others hold. */
@ApplicationScoped
public class LockPatience {

  /** Shorter than PostgreSQL waits before it looks for a deadlock (a second). */
  private static final String SHORT = "SET LOCAL lock_timeout = '200ms'";

  private final AgroalDataSource dataSource;

  LockPatience(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The present transaction does work of several and holds the locks of all: it gives up before a
   * deadlock is looked for, so that nobody else is ever taken back for its sake. Who calls this
   * does the work in smaller parts when it fails.
   */
  public void yieldToOthers() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(SHORT);
    } catch (SQLException cause) {
      throw new IllegalStateException("patience not set", cause);
    }
  }
}
