package io.districtbudget.support.rebuild;

import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Keeps a division's read model still while it is replaced.
 *
 * <p>Whoever changes the model, or what is counted from it, enters first and before any other lock.
 * Nobody waits at the gate, so it is part of no deadlock: requests are told 503, events are tried
 * again. Locks end with their transactions, also when a process dies.
 */
@ApplicationScoped
public class ReadModelGate {

  private static final Logger LOG = Logger.getLogger(ReadModelGate.class);
  private static final String KEY = "(hashtextextended('read-model:' || ?, 0))";
  private static final String ENTER = "SELECT pg_try_advisory_xact_lock_shared" + KEY;
  private static final String CLOSE = "SELECT pg_advisory_xact_lock" + KEY;

  /** lock_not_available, of PostgreSQL's codes. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final AgroalDataSource dataSource;

  ReadModelGate(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Refuses with 503 READ_MODEL_REBUILDING while the division's model is replaced. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void enter(String division) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(ENTER)) {
      lock.setString(1, division);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          throw ProblemException.unavailable(
              "READ_MODEL_REBUILDING",
              new LocalText(
                  "正在重建数据，请稍后重试。", "The read model is being rebuilt; try again in a moment."),
              Duration.ofSeconds(2));
        }
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("gate not entered", cause);
    }
  }

  /** Waits until nobody is inside and keeps everybody out until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(String division) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock = connection.prepareStatement(CLOSE)) {
      lock.setString(1, division);
      lock.execute();
    } catch (SQLException cause) {
      throw new IllegalStateException("gate not closed", cause);
    }
  }

  /**
   * The same for who does not wait longer than this: writers are refused meanwhile.
   *
   * @throws ProblemException 503 READ_MODEL_BUSY when somebody is still inside then
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void close(String division, Duration patience) {
    try (Connection connection = dataSource.getConnection();
        Statement limits = connection.createStatement();
        PreparedStatement lock = connection.prepareStatement(CLOSE)) {
      limits.execute("SET LOCAL lock_timeout = " + patience.toMillis());
      lock.setString(1, division);
      lock.execute();
      limits.execute("SET LOCAL lock_timeout = 0");
    } catch (SQLException cause) {
      if (LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
        throw ProblemException.unavailable(
            "READ_MODEL_BUSY",
            LocalText.of(
                "数据正在成批写入，%d 秒内没有结束，请稍后重试。",
                "The read model is being written to and was not free within %d seconds; try again.",
                patience.toSeconds()),
            Duration.ofSeconds(30));
      }
      throw new IllegalStateException("gate not closed", cause);
    }
  }

  /**
   * Lets statements of this transaction last as long as replacing a division may take, and the
   * driver wait for them.
   *
   * @return what the driver waited before, for {@link #hurry}, in milliseconds
   */
  @Transactional(Transactional.TxType.MANDATORY)
  int takeTime(Duration longest) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL statement_timeout = " + longest.toMillis());
      int before = connection.getNetworkTimeout();
      connection.setNetworkTimeout(Runnable::run, (int) longest.toMillis());
      return before;
    } catch (SQLException cause) {
      throw new IllegalStateException("time not taken", cause);
    }
  }

  /** Gives the connection back as it was. */
  void hurry(int before) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, before);
    } catch (SQLException lost) {
      LOG.debugf("connection was lost cause=%s", lost.toString());
    }
  }
}
