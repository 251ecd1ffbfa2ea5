package io.districtbudget.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** What a program said, both streams together, and how it ended. */
public record Command(int status, String output) {

  static Command run(Map<String, String> environment, List<String> line) {
    return run(environment, line, Duration.ofMinutes(2));
  }

  public static Command run(Map<String, String> environment, List<String> line, Duration within) {
    try {
      Path output = Files.createTempFile("command", ".txt");
      var builder =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectInput(new File("/dev/null"))
              .redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(line + " does not end: " + Files.readString(output));
      }
      String said = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      Files.delete(output);
      return new Command(process.exitValue(), said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public static Command run(String... line) {
    return run(Map.of(), List.of(line));
  }

  public Command succeeds() {
    assertThat(status).as(output).isZero();
    return this;
  }

  /** A program that CI must have (.ci/run installs it) and a stranger's machine need not. */
  static void needs(String program) {
    if (System.getenv("CI") != null) {
      assertThat(isThere(program)).as(program + " is missing").isTrue();
    }
    mayUse(program);
  }

  /** A program without which a test is skipped. */
  public static void mayUse(String program) {
    Assumptions.assumeTrue(isThere(program), program + " is missing");
  }

  private static boolean isThere(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
