package io.districtbudget.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operations.md says about backups, done: by the commands of {@code deploy/commands}. */
@Tag("drill")
@DisplayName("A base copy and the archived log bring back any moment")
@SuppressWarnings("NullAway.Init")
class PointInTimeRecoveryTest {

  @TempDir Path folder;

  @Test
  @DisplayName("what was acknowledged before the moment is there, the mistake after it is not")
  void restoredToTheMomentBeforeAMistake() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    open(archive);
    Path lost = folder.resolve("lost");
    Path restored = folder.resolve("restored");
    String moment;
    Path copy;
    archiveTo(archive, lost);
    try (var postgres = EmbeddedPostgresServer.start(lost, Ports.free());
        var connection = postgres.superuser("postgres")) {
      run(connection, "create table ledger (number int primary key, chain bytea)");
      post(connection, 1);
      letCopy(postgres, connection);
      copy = backup(postgres);
      post(connection, 2);
      post(connection, 3);
      moment = ask(connection, "select clock_timestamp()::text");
      run(connection, "select pg_sleep(0.2)");
      run(connection, "delete from ledger where number > 1");
      ask(connection, "select pg_switch_wal()::text");
      awaitArchived(connection);
    }
    restore(copy, archive, lost, restored, moment);
    try (var postgres = EmbeddedPostgresServer.start(restored, Ports.free());
        var connection = postgres.superuser("postgres")) {
      assertThat(
              Waiting.until(
                  () -> ask(connection, "select pg_is_in_recovery()::text").equals("false"),
                  Duration.ofSeconds(30)))
          .isTrue();
      assertThat(
              ask(connection, "select string_agg(number::text, ',' order by number) from ledger"))
          .isEqualTo("1,2,3");
      assertThat(ask(connection, BROKEN_LINKS)).isEqualTo("0");
      post(connection, 4);
      assertThat(ask(connection, BROKEN_LINKS)).isEqualTo("0");
    }
  }

  private static final String BROKEN_LINKS =
      """
      select count(*)::text from (
        select chain, sha256(coalesce(lag(chain) over (order by number), '') || number::text::bytea) due
        from ledger) each where chain <> due
      """;

  /** Entries are chained as those of the ledger are: each by the one before. */
  private static void post(Connection connection, int number) throws SQLException {
    run(
        connection,
        """
        insert into ledger select %1$d, sha256(
          coalesce((select chain from ledger where number = %1$d - 1), '') || '%1$d'::bytea)
        """
            .formatted(number));
  }

  /** The server runs as another user where the tests run as root. */
  private static void open(Path path) throws IOException {
    assertThat(path.toFile().setWritable(true, false)).isTrue();
    for (Path at = path; at != null && Files.isWritable(at); at = at.getParent()) {
      assertThat(at.toFile().setExecutable(true, false)).isTrue();
    }
  }

  private static void archiveTo(Path archive, Path directory) throws SQLException {
    try (var postgres = EmbeddedPostgresServer.start(directory, Ports.free());
        var connection = postgres.superuser("postgres")) {
      run(connection, "alter system set archive_mode = 'on'");
      run(connection, "alter system set archive_command = 'cp %p " + archive + "/%f'");
    }
  }

  /** By the operator's command, as a role that may do nothing else. */
  private Path backup(EmbeddedPostgresServer postgres) throws Exception {
    Path copies = folder.resolve("copies");
    String said =
        shell(
            "PGHOST=127.0.0.1 PGPORT="
                + postgres.port()
                + " PGUSER=copier PGPASSWORD=copier ../commands/backup "
                + copies);
    assertThat(said).contains("backed up");
    try (var found = Files.list(copies)) {
      return found.findFirst().orElseThrow();
    }
  }

  private static void letCopy(EmbeddedPostgresServer postgres, Connection connection)
      throws SQLException {
    postgres.createRole("copier", "copier");
    run(connection, "grant execute on function pg_backup_start, pg_backup_stop to copier");
    run(connection, "grant pg_read_all_settings to copier");
  }

  private static void restore(Path copy, Path archive, Path lost, Path restored, String moment)
      throws Exception {
    Files.createDirectories(restored);
    shell("chown --reference=" + lost.resolve("data") + " " + restored);
    shell("cp -a " + lost.resolve("superuser-password") + " " + restored);
    String to = restored.resolve("data").toString();
    String command = "../commands/restore " + copy + " " + archive + " " + to;
    assertThat(shell(command + " '" + moment + "'")).contains("ready");
    assertThat(status(command + " '" + moment + "'")).as("nothing is overwritten").isEqualTo(2);
  }

  private static void awaitArchived(Connection connection) {
    String archived =
        "select (last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1))::text"
            + " from pg_stat_archiver";
    assertThat(
            Waiting.until(() -> ask(connection, archived).equals("true"), Duration.ofSeconds(30)))
        .isTrue();
  }

  private static String shell(String line) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-ec", line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(line + "\n" + said).isZero();
    return said;
  }

  private static int status(String line) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", line + " 2>/dev/null").start().waitFor();
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Connection connection, String sql) {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
