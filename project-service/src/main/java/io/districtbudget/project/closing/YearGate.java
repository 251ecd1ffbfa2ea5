package io.districtbudget.project.closing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;

/**
 * What stands between postings and closed years. Postings pass together; an act on the closing of a
 * year waits for those under way, and those that come after it see what it has decided. So a
 * posting is before the closing or refused, never both.
 */
@ApplicationScoped
public class YearGate {

  /**
   * Keeps a year as it is until the transaction ends, for statements with {@code :division} and
   * {@code :year}: the same lock as that of {@code fiscal_year_closed}.
   */
  public static final String PASS =
      "SELECT pg_advisory_xact_lock_shared(hashtextextended("
          + "'fiscal-year:' || :division || ':' || :year, 0)) IS NOT NULL";

  /** Whether the year is closed, as a later statement of the same transaction sees it. */
  public static final String CLOSED =
      "EXISTS (SELECT FROM fiscal_year y WHERE y.division = :division AND y.year = :year"
          + " AND y.state IN ('CLOSED', 'REOPENING_PROPOSED'))";

  private static final String ASK = "SELECT fiscal_year_closed(?, ?)";
  private static final String HOLD =
      "SELECT pg_advisory_xact_lock(hashtextextended('fiscal-year:' || ? || ':' || ?, 0))";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** lock_not_available, of PostgreSQL's codes. */
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final AgroalDataSource dataSource;

  YearGate(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Refuses with 409 YEAR_CLOSED; else the years stay open until the caller's transaction ends. A
   * refusal leaves the transaction as it was, so no interceptor stands before it: the treasury's
   * entry is kept in the same one.
   */
  public void pass(String division, Collection<Integer> years) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement pass = connection.prepareStatement(ASK)) {
      for (int year : new TreeSet<>(years)) {
        pass.setString(1, division);
        pass.setInt(2, year);
        try (ResultSet row = pass.executeQuery()) {
          row.next();
          requireOpen(year, row.getBoolean(1));
        }
      }
    } catch (SQLException cause) {
      throw new IllegalStateException("gate of the year not passed", cause);
    }
  }

  /** Refuses with 409 YEAR_CLOSED what is to be posted to a closed year. */
  public static void requireOpen(int year, boolean closed) {
    if (closed) {
      throw FiscalYear.closed(year);
    }
  }

  /** Waits for postings under way, and lets none pass until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  void hold(String division, int year) {
    try (Connection connection = dataSource.getConnection();
        Statement limits = connection.createStatement();
        PreparedStatement lock = connection.prepareStatement(HOLD)) {
      limits.execute("SET LOCAL lock_timeout = " + PATIENCE.toMillis());
      lock.setString(1, division);
      lock.setInt(2, year);
      lock.execute();
      limits.execute("SET LOCAL lock_timeout = 0");
    } catch (SQLException cause) {
      if (LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
        throw ClosingRefusal.YEAR_BUSY
            .problem(Map.of("year", year, "seconds", PATIENCE.toSeconds()))
            .withHeader("Retry-After", "30");
      }
      throw new IllegalStateException("year not held", cause);
    }
  }
}
