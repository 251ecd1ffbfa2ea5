package io.districtbudget.deployment.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.deployment.Command;
import io.districtbudget.platform.EmbeddedPostgresServer;
import io.districtbudget.platform.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The images that {@code deploy/release/images} writes, run as an engine would run them: the layers
 * over one another as a root that is only read, a folder in memory as {@code /tmp}, the image's own
 * entrypoint, environment and user.
 */
@Tag("release")
@DisplayName("An image runs read-only, as nobody, from the archive of its classes")
class ImageRunsTest {

  /** Such an option ends the JVM when it cannot take the archive. */
  private static final String ONLY_WITH_ARCHIVE = "-Xshare:on -Xlog:class+load";

  private static final Path IMAGES = Path.of("target/images").toAbsolutePath();
  private static final Duration READY_TIME = Duration.ofMinutes(3);

  private final Path folder = Path.of("target/running-images").toAbsolutePath();

  /** Whole roots: nothing but this file system is looked into. */
  @BeforeEach
  @AfterEach
  void empty() throws IOException {
    Command.run("rm", "-rf", "--one-file-system", folder.toString()).succeeds();
    Files.createDirectories(folder);
  }

  @Test
  @DisplayName("form-service, and project-service against PostgreSQL")
  void ready() throws Exception {
    Command.mayUse("mmdebstrap");
    Command.mayUse("unshare");
    Command.run(
            Map.of(),
            List.of("../../deploy/release/images", "form-service", "project-service"),
            Duration.ofMinutes(9))
        .succeeds();
    runs("form-service", Map.of());
    try (var postgres = EmbeddedPostgresServer.start(folder.resolve("pg"), Ports.free())) {
      postgres.createRole("project", "project");
      postgres.createDatabase("project", "project_owner", "project_owner");
      runs(
          "project-service",
          Map.of(
              "DB_URL", postgres.jdbcUrl("project"),
              "DB_USER", "project",
              "DB_PASSWORD", "project",
              "DB_OWNER", "project_owner",
              "DB_OWNER_PASSWORD", "project_owner"));
    }
  }

  private void runs(String name, Map<String, String> settings) throws Exception {
    OciImage image = OciImage.read(image(name), folder.resolve(name + "-image"));
    Path root = folder.resolve(name + "-root");
    image.unpackInto(root);
    int port = Ports.free();
    var environment = new LinkedHashMap<String, String>(settings);
    environment.put("HTTP_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_PORT", Integer.toString(Ports.free()));
    environment.put("JDK_JAVA_OPTIONS", ONLY_WITH_ARCHIVE);
    Path log = folder.resolve(name + ".log");
    Process process = start(image, root, environment, log);
    try {
      awaitReady(URI.create("http://127.0.0.1:" + port + "/q/health/ready"), process, log);
      long pid = process.children().findFirst().orElseThrow().pid();
      assertThat(Files.readString(Path.of("/proc/" + pid + "/status")))
          .containsPattern("Uid:\\s+10001\\s+10001");
      try (Stream<String> lines = Files.lines(log)) {
        assertThat(lines.filter(line -> line.contains("shared objects file (top)")).count())
            .isGreaterThan(1000);
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroy); // unshare itself does not listen
      process.waitFor();
    }
  }

  private static Path image(String name) throws IOException {
    try (Stream<Path> files = Files.list(IMAGES)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name))
          .filter(file -> file.toString().endsWith(".oci.tar"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static Process start(OciImage image, Path root, Map<String, String> environment, Path log)
      throws IOException {
    var line =
        new ArrayList<>(
            List.of("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", INSIDE));
    line.addAll(List.of("-", root.toString(), image.config().at("/config/User").asText()));
    line.addAll(List.of("env", "-i", "-C", image.config().at("/config/WorkingDir").asText()));
    line.addAll(image.texts("Env"));
    environment.forEach((variable, value) -> line.add(variable + "=" + value));
    line.addAll(image.texts("Entrypoint"));
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  private static final String INSIDE =
      """
      root=$1 user=$2; shift 2
      mkdir -p "$root/dev"
      mount --bind "$root" "$root"
      mount -o remount,bind,ro "$root"
      mount -t proc proc "$root/proc"
      mount --rbind /dev "$root/dev"
      mount -t tmpfs tmpfs "$root/tmp"
      exec chroot --userspec="$user" "$root" "$@"
      """;

  private static void awaitReady(URI health, Process process, Path log) throws Exception {
    long end = System.nanoTime() + READY_TIME.toNanos();
    var http = HttpClient.newHttpClient();
    while (!answers(http, health)) {
      assertThat(process.isAlive()).as("%s", Files.readString(log)).isTrue();
      assertThat(System.nanoTime()).as("%s is not ready", health).isLessThan(end);
      Thread.sleep(200);
    }
  }

  private static boolean answers(HttpClient http, URI health) throws InterruptedException {
    try {
      return http.send(
                  HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
