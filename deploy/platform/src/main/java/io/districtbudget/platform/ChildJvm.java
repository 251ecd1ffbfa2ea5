package io.districtbudget.platform;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A Java program in a JVM of its own: output appended to a log file, ends with its parent whatever
 * happens to that (see {@link ParentWatch}).
 */
public final class ChildJvm implements RunningServer, AutoCloseable {

  private static final Duration STOP_TIME = Duration.ofSeconds(15);

  private final String name;
  private final Process process;
  private final Path log;
  private final long logStart;

  private ChildJvm(String name, Process process, Path log, long logStart) {
    this.name = name;
    this.process = process;
    this.log = log;
    this.logStart = logStart;
  }

  static ChildJvm start(ChildJvmCommand command) {
    try {
      Files.createDirectories(command.log().toAbsolutePath().getParent());
      long logStart = Files.exists(command.log()) ? Files.size(command.log()) : 0;
      var builder = new ProcessBuilder(commandLine(command));
      builder.environment().keySet().removeIf(ChildJvm::changesJvms);
      builder.environment().put("MALLOC_ARENA_MAX", "2"); // glibc keeps far more for each thread
      builder.environment().putAll(command.environment());
      builder.directory(command.directory().toFile());
      builder.redirectErrorStream(true);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
      return new ChildJvm(command.name(), builder.start(), command.log(), logStart);
    } catch (IOException e) {
      throw new PlatformException(command.name() + " could not be started: " + e.getMessage(), e);
    }
  }

  /** Options meant for the parent would silently change, or print into, every child. */
  private static boolean changesJvms(String variable) {
    return variable.equals("JAVA_TOOL_OPTIONS")
        || variable.equals("JDK_JAVA_OPTIONS")
        || variable.equals("_JAVA_OPTIONS");
  }

  private static List<String> commandLine(ChildJvmCommand command) {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(command.jvmArguments());
    line.add("-cp");
    line.add(PlatformFiles.classes() + File.pathSeparator + command.classPath());
    line.add(ParentWatch.class.getName());
    line.add(command.mainClass());
    line.addAll(command.arguments());
    return line;
  }

  public String name() {
    return name;
  }

  @Override
  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Completes with the exit code. */
  @Override
  public CompletableFuture<Integer> onExit() {
    return process.onExit().thenApply(Process::exitValue);
  }

  /** What this run wrote to its log so far. */
  public String output() {
    try (var channel = Files.newByteChannel(log)) {
      channel.position(Math.min(logStart, channel.size()));
      var bytes = java.nio.channels.Channels.newInputStream(channel).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String lastLines(int count) {
    var lines = output().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
  }

  /**
   * Waits until the program is ready; on a machine that does much else so many times longer as the
   * system property {@code district.patience} says.
   *
   * @throws PlatformException when it ends before, or the time is over; with the log's last lines
   */
  public void awaitReady(BooleanSupplier ready, Duration atMost) {
    var patience = atMost.multipliedBy(Integer.getInteger("district.patience", 1));
    boolean inTime = waitFor(ready, patience);
    if (!isAlive()) {
      throw new PlatformException(
          name + " ended with code " + process.exitValue() + ":\n" + lastLines(20));
    }
    if (!inTime) {
      kill();
      throw new PlatformException(
          name + " was not ready after " + patience.toSeconds() + " s:\n" + lastLines(20));
    }
  }

  private boolean waitFor(BooleanSupplier ready, Duration atMost) {
    try {
      return Waiting.until(() -> !isAlive() || ready.getAsBoolean(), atMost);
    } catch (RuntimeException e) {
      kill(); // nobody else knows of it yet
      throw e;
    }
  }

  /**
   * Waits for a program that ends by itself; one that takes longer is killed.
   *
   * @return its exit code
   */
  public int awaitEnd(Duration atMost) {
    try {
      if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  @Override
  public void stop() {
    requestStop();
    awaitStop();
  }

  @Override
  public void requestStop() {
    process.destroy();
  }

  /** Waits for the end after {@link #requestStop}, and kills it if it takes too long. */
  public void awaitStop() {
    try {
      if (!process.waitFor(STOP_TIME.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    stop();
  }
}
