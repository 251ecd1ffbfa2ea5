package io.districtbudget.assessment.evidence.store;

import io.districtbudget.platform.ChildJvm;
import io.districtbudget.platform.ChildJvmCommand;
import io.districtbudget.platform.PlatformFiles;
import io.districtbudget.platform.Ports;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real S3-compatible server (S3Proxy) in a process of its own, which checks signatures. */
public class S3Server implements QuarkusTestResourceLifecycleManager {
  static final String BUCKET = "evidence-of-tests";
  static final String ACCESS_KEY = "access-of-tests";
  static final String SECRET_KEY = "secret-of-tests";

  private static final Duration READY_TIME = Duration.ofSeconds(60);

  private @Nullable ChildJvm server;
  private @Nullable Path directory;

  @Override
  public Map<String, String> start() {
    try {
      Path here = Files.createTempDirectory("district-budget-s3-");
      directory = here;
      Files.createDirectories(here.resolve("data").resolve(BUCKET));
      int port = Ports.free();
      ChildJvm child = command(here, port).start();
      server = child;
      child.awaitReady(() -> answers(port), READY_TIME);
      return Map.of(
          "district.evidence.s3.endpoint",
          "http://127.0.0.1:" + port,
          "district.evidence.s3.bucket",
          BUCKET,
          "district.evidence.s3.access-key",
          ACCESS_KEY,
          "district.evidence.s3.secret-key",
          SECRET_KEY,
          StoredObjects.DIRECTORY,
          here.resolve("data").resolve(BUCKET).toString(),
          StoredObjects.SERVER,
          Long.toString(child.pid()));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  private static ChildJvmCommand command(Path directory, int port) throws IOException {
    Path properties =
        Files.write(
            directory.resolve("s3proxy.properties"),
            List.of(
                "s3proxy.endpoint=http://127.0.0.1:" + port,
                "s3proxy.authorization=aws-v4",
                "s3proxy.identity=" + ACCESS_KEY,
                "s3proxy.credential=" + SECRET_KEY,
                "jclouds.provider=filesystem-nio2",
                "jclouds.filesystem.basedir=" + directory.resolve("data")));
    return ChildJvmCommand.of(
            "S3Proxy",
            Path.of("target", "s3proxy.jar").toAbsolutePath().toString(),
            "org.gaul.s3proxy.Main",
            directory.resolve("s3proxy.log"))
        .withJvmArguments(
            List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-DLOG_LEVEL=warn"))
        .withArguments(List.of("--properties", properties.toString()));
  }

  /** Any answer will do, for the first one takes its time. */
  private static boolean answers(int port) {
    try {
      URI address = URI.create("http://127.0.0.1:" + port);
      return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode() > 0;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.kill();
    }
    if (directory != null) {
      PlatformFiles.deleteDirectory(directory);
    }
  }
}
