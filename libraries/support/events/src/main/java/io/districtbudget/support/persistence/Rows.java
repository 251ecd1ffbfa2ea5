package io.districtbudget.support.persistence;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One prepared statement and its rows, straight into records: for what is only shown, and where a
 * posting counts its round trips. Within a transaction it sees what was flushed.
 *
 * <p>The division stands in the statement: nobody adds it here.
 */
@ApplicationScoped
public class Rows {

  /** Kinds of statements that are kept read; filters and limits make many of one. */
  private static final int MOST = 2000;

  private final Map<String, NamedSql> statements = new ConcurrentHashMap<>();
  private final AgroalDataSource dataSource;

  Rows(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes one thing of the row at the cursor. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * All rows.
   *
   * @param sql with parameters as {@code :name}; made of constants, never of what a caller sent
   * @param values of every parameter; an enum counts as its name
   */
  public <T> List<T> list(String sql, Map<String, ?> values, Reader<T> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values);
        ResultSet row = statement.executeQuery()) {
      return read(row, reader);
    } catch (SQLException cause) {
      throw new RowsException(cause);
    }
  }

  /**
   * Statements that go to the database together and are one wait. They are done one after the
   * other; each sees what is committed when it begins.
   */
  public record Together(String sql, int statements) {

    /** The statements in their order; each is a query. */
    public static Together of(String... statements) {
      return new Together(String.join("; ", statements), statements.length);
    }
  }

  /** The rows of the last statement. */
  public <T> List<T> last(Together together, Map<String, ?> values, Reader<T> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement all = prepared(connection, together.sql(), values)) {
      all.execute();
      for (int i = 1; i < together.statements(); i++) {
        all.getMoreResults();
      }
      try (ResultSet row = all.getResultSet()) {
        return read(row, reader);
      }
    } catch (SQLException cause) {
      throw new RowsException(cause);
    }
  }

  /** Changes rows in the caller's transaction; how many. */
  public int write(String sql, Map<String, ?> values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException cause) {
      throw new RowsException(cause);
    }
  }

  private static <T> List<T> read(ResultSet row, Reader<T> reader) throws SQLException {
    List<T> rows = new ArrayList<>();
    while (row.next()) {
      rows.add(reader.read(row));
    }
    return rows;
  }

  private PreparedStatement prepared(Connection connection, String sql, Map<String, ?> values)
      throws SQLException {
    if (statements.size() > MOST) {
      statements.clear();
    }
    NamedSql named = statements.computeIfAbsent(sql, NamedSql::of);
    PreparedStatement statement = connection.prepareStatement(named.sql());
    for (int i = 0; i < named.parameters().size(); i++) {
      statement.setObject(i + 1, value(named.parameters().get(i), values));
    }
    return statement;
  }

  /** The first row, if there is one. */
  public <T> Optional<T> first(String sql, Map<String, ?> values, Reader<T> reader) {
    return list(sql, values, reader).stream().findFirst();
  }

  private static @Nullable Object value(String name, Map<String, ?> values) {
    if (!values.containsKey(name)) {
      throw new IllegalArgumentException("no value for parameter " + name);
    }
    Object value = values.get(name);
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /** The database refused or is away; the cause tells which. */
  static final class RowsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowsException(SQLException cause) {
      super("statement failed", cause);
    }
  }
}
