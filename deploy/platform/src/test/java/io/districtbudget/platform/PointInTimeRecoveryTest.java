package io.districtbudget.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/operations.md says about backups, done: these binaries have no pg_basebackup. */
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
    archiveTo(archive, lost);
    try (var postgres = EmbeddedPostgresServer.start(lost, Ports.free());
        var connection = postgres.superuser("postgres")) {
      run(connection, "create table ledger (number int primary key, chain bytea)");
      post(connection, 1);
      copy(connection, lost, restored);
      post(connection, 2);
      post(connection, 3);
      moment = ask(connection, "select clock_timestamp()::text");
      run(connection, "select pg_sleep(0.2)");
      run(connection, "delete from ledger where number > 1");
      ask(connection, "select pg_switch_wal()::text");
      awaitArchived(connection);
    }
    recoverAt(moment, archive, restored);
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

  private static void copy(Connection connection, Path from, Path to) throws Exception {
    ask(connection, "select pg_backup_start('drill', true)::text");
    Files.createDirectories(to);
    shell("cp -a " + from + "/. " + to);
    shell("cd " + to + "/data && rm -rf postmaster.* epg-lock pg_wal/* pg_replslot/*");
    String label = ask(connection, "select labelfile from pg_backup_stop()");
    Path file = to.resolve("data/backup_label");
    Files.writeString(file, label);
    shell("chown --reference=" + to.resolve("data/PG_VERSION") + " " + file);
  }

  private static void recoverAt(String moment, Path archive, Path directory) throws Exception {
    Path data = directory.resolve("data");
    Files.writeString(
        data.resolve("postgresql.auto.conf"),
        """
        archive_mode = 'off'
        restore_command = 'cp %s/%%f %%p'
        recovery_target_time = '%s'
        recovery_target_action = 'promote'
        """
            .formatted(archive, moment),
        StandardOpenOption.APPEND);
    Path signal = Files.createFile(data.resolve("recovery.signal"));
    shell("chown --reference=" + data.resolve("PG_VERSION") + " " + signal);
  }

  private static void awaitArchived(Connection connection) {
    String archived =
        "select (last_archived_wal >= pg_walfile_name(pg_current_wal_lsn() - 1))::text"
            + " from pg_stat_archiver";
    assertThat(
            Waiting.until(() -> ask(connection, archived).equals("true"), Duration.ofSeconds(30)))
        .isTrue();
  }

  private static void shell(String line) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("sh", "-ec", line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(line + "\n" + said).isZero();
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
