package io.districtbudget.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.e2e.District;
import io.districtbudget.local.Part;
import io.districtbudget.platform.EmbeddedPostgresServer;
import io.districtbudget.platform.Ports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The drill of docs/operations.md: a base copy under load, more load, then the data directory of
 * all databases is gone. What the archive has comes back.
 */
@Tag("drill")
@Order(30)
@ExtendWith(LeftWhole.class)
@DisplayName("数据库的数据目录整个丢失 (the databases' directory is lost, and restored)")
@SuppressWarnings("NullAway.Init")
class LostDatabaseIT {

  private static final Path COMMANDS = Path.of("../commands").toAbsolutePath().normalize();

  private final District district;
  @TempDir Path folder;

  LostDatabaseIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("销毁、恢复、对账为零、链完好")
  void destroyedAndRestored() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    open(archive);
    archiveTo(archive);
    try (Load load = Load.begin(district)) {
      Path data = dataDirectory();
      Path copy = backup();
      load.awaitAccepted(40);
      load.ends();
      archiveIsCurrent();
      long lost = System.nanoTime();
      district.running().kill(Part.POSTGRES);
      run(Map.of(), "rm -rf " + data);
      restored(copy, archive, data);
      load.books().mustBalance();
      System.out.println("    restored within " + (System.nanoTime() - lost) / 1_000_000 + " ms");
    }
  }

  private void archiveTo(Path archive) throws SQLException {
    try (Connection server = superuser()) {
      execute(server, "alter system set archive_mode = 'on'");
      execute(
          server,
          "alter system set archive_command = 'test ! -f %1$s/%%f && cp %%p %1$s/%%f'"
              .formatted(archive));
    }
    district.running().stop(Part.POSTGRES);
    district.running().startAgain(Part.POSTGRES);
  }

  private Path backup() throws Exception {
    try (Connection server = superuser()) {
      postgres().createRole("copier", "copier");
      execute(server, "grant execute on function pg_backup_start, pg_backup_stop to copier");
      execute(server, "grant pg_read_all_settings to copier");
    }
    run(
        Map.of(
            "PGHOST", "127.0.0.1",
            "PGPORT", Integer.toString(postgres().port()),
            "PGUSER", "copier",
            "PGPASSWORD", "copier"),
        COMMANDS.resolve("backup") + " " + folder.resolve("copies"));
    try (var copies = Files.list(folder.resolve("copies"))) {
      return copies.findFirst().orElseThrow();
    }
  }

  private void archiveIsCurrent() throws SQLException {
    try (Connection server = superuser()) {
      String last = ask(server, "select pg_walfile_name(pg_switch_wal())");
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (ask(server, "select coalesce(last_archived_wal, '') from pg_stat_archiver")
              .compareTo(last)
          < 0) {
        assertThat(System.nanoTime()).as("%s is archived", last).isLessThan(end);
      }
    }
  }

  private void restored(Path copy, Path archive, Path data) throws Exception {
    Path above = Objects.requireNonNull(data.getParent());
    run(Map.of(), COMMANDS.resolve("restore") + " " + copy + " " + archive + " " + data);
    try (var server = EmbeddedPostgresServer.start(above, Ports.free());
        Connection connection = server.superuser("postgres")) {
      long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
      while (ask(connection, "select pg_is_in_recovery()").equals("t")) {
        assertThat(System.nanoTime()).as("recovery ends").isLessThan(end);
      }
    }
    district.running().startAgain(Part.POSTGRES);
  }

  private Path dataDirectory() throws SQLException {
    try (Connection server = superuser()) {
      return Path.of(ask(server, "show data_directory"));
    }
  }

  private EmbeddedPostgresServer postgres() {
    return (EmbeddedPostgresServer) district.running().server(Part.POSTGRES);
  }

  private Connection superuser() throws SQLException {
    return postgres().superuser("postgres");
  }

  /** The server runs as another user where the tests run as root. */
  private static void open(Path path) {
    assertThat(path.toFile().setWritable(true, false)).isTrue();
    for (Path at = path; at != null && Files.isWritable(at); at = at.getParent()) {
      assertThat(at.toFile().setExecutable(true, false)).isTrue();
    }
  }

  private static void run(Map<String, String> environment, String line)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder("bash", "-ec", line).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(line + "\n" + said).isZero();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
