package io.districtbudget.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL server that outlived the process that started it. The server runs apart from its
 * starter, so one that is killed with SIGKILL leaves it behind, holding port and data.
 */
public final class StalePostgres {

  private static final Duration STOP_TIME = Duration.ofSeconds(20);

  private StalePostgres() {}

  /** The server that runs over this data, if one does. */
  public static Optional<ProcessHandle> find(Path data) {
    return pid(data.resolve("postmaster.pid"))
        .flatMap(ProcessHandle::of)
        .filter(StalePostgres::isPostgres);
  }

  /**
   * Stops the server over this data, if one runs.
   *
   * @return whether there was one
   */
  public static boolean stop(Path data) {
    var server = find(data);
    server.ifPresent(StalePostgres::end);
    return server.isPresent();
  }

  private static void end(ProcessHandle server) {
    requestFastShutdown(server);
    if (!Waiting.until(() -> !server.isAlive(), STOP_TIME)) {
      server.destroyForcibly();
    }
  }

  /** SIGTERM would wait for every client to leave; SIGINT disconnects them and checkpoints. */
  static void requestFastShutdown(ProcessHandle server) {
    if (!Signals.send("INT", List.of(server.pid()))) {
      server.destroy();
    }
  }

  /** A pid may belong to another program by now, for example after the machine was restarted. */
  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(false);
  }

  private static Optional<Long> pid(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(file)) {
      return lines.findFirst().map(String::strip).filter(s -> s.matches("\\d+")).map(Long::valueOf);
    } catch (IOException e) {
      throw new PlatformException("Not readable: " + file, e);
    }
  }
}
