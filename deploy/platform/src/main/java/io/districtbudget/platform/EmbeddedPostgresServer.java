package io.districtbudget.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL server on the loopback interface, of the version in the build, run by any user
 * including root. Each role needs its password, the superuser too, as in production.
 */
public final class EmbeddedPostgresServer implements RunningServer, AutoCloseable {

  private static final String DATA = "data";
  private static final String LOG = "postgres.log";
  private static final Duration READY_TIME = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;
  private final ProcessHandle process;
  private final Path directory;
  private final boolean temporary;
  private final SuperuserPassword password;

  private EmbeddedPostgresServer(
      EmbeddedPostgres server, Path directory, boolean temporary, SuperuserPassword password) {
    this.server = server;
    this.password = password;
    this.process = StalePostgres.find(directory.resolve(DATA)).orElseThrow();
    this.directory = directory;
    this.temporary = temporary;
  }

  /** Starts on a free port; its data is deleted on {@link #stop} or at the end of this JVM. */
  public static EmbeddedPostgresServer start() {
    var postgres = start(PlatformFiles.temporaryDirectory("postgres"), Ports.free(), true);
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::stop, "postgres-stop"));
    return postgres;
  }

  /**
   * Starts over the data in the directory, which may be empty. A server that a killed process left
   * running over this directory is stopped first. The caller stops it.
   */
  public static EmbeddedPostgresServer start(Path directory, int port) {
    StalePostgres.stop(directory.resolve(DATA));
    return start(directory, port, false);
  }

  private static EmbeddedPostgresServer start(Path directory, int port, boolean temporary) {
    var log = ProcessBuilder.Redirect.appendTo(directory.resolve(LOG).toFile());
    try {
      Files.createDirectories(directory);
      var password = SuperuserPassword.of(directory.resolve(DATA));
      var server =
          EmbeddedPostgres.builder()
              .setDataDirectory(directory.resolve(DATA))
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false)
              .setDataDirectoryCustomizer(data -> requirePasswords(password))
              .setLocaleConfig("pwfile", password.file().toString()) // an option of initdb too
              .setConnectConfig("password", password.value())
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C")
              .setPort(port)
              .setServerConfig("listen_addresses", "127.0.0.1")
              // the library turns these off; what is kept must survive a crash
              .setServerConfig("fsync", temporary ? "off" : "on")
              .setServerConfig("synchronous_commit", temporary ? "off" : "on")
              .setServerConfig("full_page_writes", temporary ? "off" : "on")
              .setServerConfig("shared_buffers", "32MB")
              .setServerConfig("max_connections", "150")
              .setServerConfig("max_wal_size", "256MB")
              .setServerConfig("jit", "off")
              .setServerConfig("timezone", "UTC")
              .setOutputRedirector(log)
              .setErrorRedirector(log)
              .setPGStartupWait(READY_TIME)
              .start();
      var started = new EmbeddedPostgresServer(server, directory, temporary, password);
      started.settlePassword();
      return started;
    } catch (IOException | IllegalStateException e) {
      StalePostgres.stop(directory.resolve(DATA)); // one that came up too late, or was interrupted
      throw new PlatformException("PostgreSQL could not be started over " + directory, e);
    }
  }

  private static void requirePasswords(SuperuserPassword password) {
    try {
      password.requirePasswords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void settlePassword() throws IOException {
    try (var connection = superuser("postgres")) {
      password.settle(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The superuser has no password", e);
    }
  }

  /** Makes a role that may sign in, or only its password anew where it exists. */
  public void createRole(String role, String password) {
    try (var connection = superuser("postgres")) {
      createRole(connection, role, password);
    } catch (SQLException e) {
      throw new PlatformException("Role " + role + " could not be made", e);
    }
  }

  /**
   * Makes a database and its owner, or only the owner's password anew where they exist. A database
   * that belonged to another role is handed over with everything in it.
   *
   * @return whether the database is new
   */
  public boolean createDatabase(String name, String owner, String password) {
    try (var connection = superuser("postgres")) {
      createRole(connection, owner, password);
      if (exists(connection, "select 1 from pg_database where datname = ?", name)) {
        handOver(name, owner);
        return false;
      }
      execute(
          connection,
          "create database " + quoted(connection, name) + " owner " + quoted(connection, owner));
      return true;
    } catch (SQLException e) {
      throw new PlatformException("Database " + name + " could not be made", e);
    }
  }

  private static void createRole(Connection connection, String role, String password)
      throws SQLException {
    var name = quoted(connection, role);
    if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
      execute(connection, "create role " + name + " login");
    }
    execute(connection, "alter role " + name + " password " + literal(connection, password));
  }

  /** One statement: the database and its tables change hands together or not at all. */
  private void handOver(String database, String owner) throws SQLException {
    try (var connection = superuser(database)) {
      var present = ownerOf(connection, database);
      if (!present.equals(owner)) {
        execute(
            connection,
            "reassign owned by "
                + quoted(connection, present)
                + " to "
                + quoted(connection, owner));
      }
    }
  }

  private static String ownerOf(Connection connection, String database) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "select pg_get_userbyid(datdba) from pg_database where datname = ?")) {
      statement.setString(1, database);
      try (var rows = statement.executeQuery()) {
        rows.next();
        return rows.getString(1);
      }
    }
  }

  /** The address of a database for JDBC, without user and password. */
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  public int port() {
    return server.getPort();
  }

  /** A connection as superuser, for tests that look behind the scenes. */
  public Connection superuser(String database) throws SQLException {
    return DriverManager.getConnection(jdbcUrl(database), "postgres", password.value());
  }

  @Override
  public long pid() {
    return process.pid();
  }

  @Override
  public CompletableFuture<?> onExit() {
    return process.onExit();
  }

  @Override
  public String lastLines(int count) {
    try {
      var lines = Files.readAllLines(directory.resolve(LOG));
      return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    } catch (IOException e) {
      return "no log: " + e;
    }
  }

  @Override
  public void requestStop() {
    StalePostgres.requestFastShutdown(process);
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
    stop();
  }

  @Override
  public void stop() {
    try {
      server.close();
    } catch (IOException e) {
      throw new PlatformException("PostgreSQL could not be stopped over " + directory, e);
    }
    if (temporary) {
      PlatformFiles.deleteDirectory(directory);
    }
  }

  /** Whether the server accepts connections. */
  public boolean isAlive() {
    try (var connection = superuser("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (var rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(Connection connection, String name) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.enquoteIdentifier(name, true);
    }
  }

  private static String literal(Connection connection, String text) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.enquoteLiteral(text);
    }
  }
}
