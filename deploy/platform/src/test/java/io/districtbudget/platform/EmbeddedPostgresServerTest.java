package io.districtbudget.platform;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerTest {

  @Test
  void isPostgres18InUtf8() throws SQLException {
    try (var postgres = EmbeddedPostgresServer.start()) {
      assertThat(ask(postgres, "show server_version")).startsWith("18.");
      assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(postgres, "select upper('é')")).isEqualTo("É");
    }
  }

  @Test
  void eachDatabaseOpensToItsOwnerWithThePasswordOnly() throws SQLException {
    try (var postgres = EmbeddedPostgresServer.start()) {
      assertThat(postgres.createDatabase("project", "project", "it's-secret")).isTrue();
      assertThat(postgres.createDatabase("project", "project", "changed")).isFalse();

      var url = postgres.jdbcUrl("project");
      try (var connection = DriverManager.getConnection(url, "project", "changed")) {
        connection.createStatement().execute("create table ledger (id int)");
      }
      assertThatThrownBy(() -> DriverManager.getConnection(url, "project", "it's-secret"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void aDatabaseOfAnEarlierVersionIsHandedToItsNewOwnerWithItsTables() throws SQLException {
    try (var postgres = EmbeddedPostgresServer.start()) {
      postgres.createDatabase("project", "project", "project");
      var url = postgres.jdbcUrl("project");
      try (var connection = DriverManager.getConnection(url, "project", "project")) {
        connection.createStatement().execute("create table ledger (id int)");
      }
      for (int start = 0; start < 2; start++) {
        postgres.createRole("project", "project");
        assertThat(postgres.createDatabase("project", "project_owner", "secret")).isFalse();
      }
      try (var connection = DriverManager.getConnection(url, "project_owner", "secret")) {
        connection.createStatement().execute("alter table ledger add column hash text");
      }
      try (var connection = DriverManager.getConnection(url, "project", "project")) {
        assertThatThrownBy(() -> connection.createStatement().execute("drop table ledger"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("must be owner");
      }
    }
  }

  @Test
  void theSuperuserNeedsThePasswordThatIsKeptBesideTheData(@TempDir Path directory)
      throws Exception {
    int port = Ports.free();
    var kept = directory.resolve("superuser-password");
    try (var postgres = EmbeddedPostgresServer.start(directory, port)) {
      assertThat(Files.getPosixFilePermissions(kept))
          .containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
      refusesWithoutPassword(postgres);
    }
    letTheSuperuserInAsOlderVersionsDid(directory, port);
    try (var postgres = EmbeddedPostgresServer.start(directory, port)) {
      refusesWithoutPassword(postgres);
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
      assertThat(Files.readString(kept)).hasSize(32);
    }
  }

  private static void refusesWithoutPassword(EmbeddedPostgresServer postgres) {
    for (var guess : List.of("", "postgres")) {
      assertThatThrownBy(
              () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), "postgres", guess))
          .isInstanceOf(SQLException.class);
    }
  }

  private static void letTheSuperuserInAsOlderVersionsDid(Path directory, int port)
      throws Exception {
    try (var postgres = EmbeddedPostgresServer.start(directory, port);
        var connection = postgres.superuser("postgres")) {
      connection.createStatement().execute("alter role postgres password null");
    }
    Files.delete(directory.resolve("superuser-password"));
  }

  @Test
  void keepsItsDataOverARestart(@TempDir Path directory) throws SQLException {
    int port = Ports.free();
    try (var postgres = EmbeddedPostgresServer.start(directory, port)) {
      postgres.createDatabase("kept", "kept", "kept");
    }
    try (var postgres = EmbeddedPostgresServer.start(directory, port)) {
      assertThat(postgres.createDatabase("kept", "kept", "kept")).isFalse();
    }
    assertThat(Ports.isFree(port)).isTrue();
  }

  @Test
  void aServerThatAKilledProcessLeftBehindIsStoppedAndReplaced(@TempDir Path directory) {
    int port = Ports.free();
    var starter = starter(directory, port).start();
    starter.awaitReady(() -> starter.output().contains("started"), Duration.ofSeconds(60));
    starter.kill();
    var left = StalePostgres.find(directory.resolve("data")).orElseThrow();
    assertThat(left.isAlive()).isTrue();

    try (var postgres = EmbeddedPostgresServer.start(directory, port)) {
      assertThat(left.isAlive()).isFalse();
      assertThat(postgres.isAlive()).isTrue();
    }
    assertThat(StalePostgres.stop(directory.resolve("data"))).isFalse();
  }

  @Test
  void keepsWhatWasCommittedWhenItIsKilled(@TempDir Path directory) throws SQLException {
    var first = EmbeddedPostgresServer.start(directory, Ports.free());
    try (var connection = first.superuser("postgres")) {
      connection.createStatement().execute("create table kept as select 42 as answer");
    }
    first.kill();
    assertThat(first.isAlive()).isFalse();
    try (var second = EmbeddedPostgresServer.start(directory, first.port())) {
      assertThat(ask(second, "select answer from kept")).isEqualTo("42");
    }
  }

  private static ChildJvmCommand starter(Path directory, int port) {
    return ChildJvmCommand.of(
            "starter",
            System.getProperty("java.class.path"),
            Starter.class.getName(),
            directory.resolve("starter.log"))
        .withArguments(List.of(directory.toString(), Integer.toString(port)));
  }

  /** Starts a server and waits for ever. */
  public static final class Starter {
    private Starter() {}

    public static void main(String[] arguments) throws InterruptedException {
      EmbeddedPostgresServer.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
      System.out.println("started");
      new CountDownLatch(1).await();
    }
  }

  private static String ask(EmbeddedPostgresServer postgres, String query) throws SQLException {
    try (var connection = postgres.superuser("postgres");
        var rows = connection.createStatement().executeQuery(query)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
