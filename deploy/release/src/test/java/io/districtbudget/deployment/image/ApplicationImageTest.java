package io.districtbudget.deployment.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.deployment.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application of five small files on a base of one. */
@DisplayName("An image is written without an engine")
@SuppressWarnings("NullAway.Init")
class ApplicationImageTest {

  private static final Instant MOMENT = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path folder;

  @Test
  @DisplayName("it runs as nobody, from the archive of its classes, and says its ports")
  void config() throws Exception {
    OciImage image = OciImage.read(write("one"), folder.resolve("read"));
    assertThat(image.config().at("/config/User").asText()).isEqualTo("10001:10001");
    assertThat(image.config().at("/config/WorkingDir").asText()).isEqualTo("/application");
    assertThat(image.texts("Entrypoint"))
        .startsWith("/usr/bin/java")
        .contains("-XX:SharedArchiveFile=/application/application.jsa")
        .endsWith("-jar", "/application/quarkus-run.jar");
    assertThat(image.texts("Env"))
        .contains("TZ=Asia/Shanghai", "LANG=C.UTF-8")
        .noneMatch(value -> value.matches("(?i).*(password|secret).*"));
    assertThat(image.config().at("/config/ExposedPorts").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("8084/tcp", "9084/tcp");
  }

  @Test
  @DisplayName("a layer for each part; all belongs to root, and nobody else may write it")
  void layers() throws Exception {
    OciImage image = OciImage.read(write("one"), folder.resolve("read"));
    assertThat(image.layers()).hasSize(5);
    List<String> last = List.of("lib", "quarkus", "app", ApplicationImage.CLASS_ARCHIVE);
    for (int layer = 1; layer < 5; layer++) {
      assertThat(image.files(layer))
          .anyMatch(file -> file.contains(" 2026-01-01 "))
          .allMatch(file -> file.matches("[d-]r[w-][x-]r-[x-]r-[x-] +0/0 .*"));
      String part = "application/" + last.get(layer - 1);
      assertThat(image.files(layer)).anyMatch(file -> file.contains(part));
    }
  }

  @Test
  @DisplayName("the same files give the same bytes, whenever they were copied")
  void reproducible() throws Exception {
    assertThat(write("one")).hasSameBinaryContentAs(write("two"));
  }

  private Path write(String name) throws Exception {
    Path there = Files.createDirectories(folder.resolve(name));
    Path application = there.resolve("application");
    for (String file :
        List.of(
            "lib/main/a.jar",
            "quarkus/generated-bytecode.jar",
            "quarkus-run.jar",
            "app/form-service.jar",
            ApplicationImage.CLASS_ARCHIVE)) {
      Path path = application.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file);
    }
    Path image = there.resolve("image.tar");
    new ApplicationImage(
            "district-budget/form-service:1.0.0",
            base(there),
            application,
            Set.of(8084, 9084),
            MOMENT)
        .write(image);
    return image;
  }

  private static Path base(Path there) throws IOException {
    Path files = Files.createDirectories(there.resolve("base/etc"));
    Files.writeString(files.resolve("passwd"), "root:x:0:0::/:/bin/sh\n");
    String at = there.toString();
    Command.run("tar", "--mtime=@0", "-C", at + "/base", "-cf", at + "/root.tar", "etc").succeeds();
    String digest = HexFormat.of().formatHex(sha256(there.resolve("root.tar")));
    Files.writeString(
        there.resolve("config.json"),
        """
        {"architecture":"amd64","os":"linux","config":{},\
        "rootfs":{"type":"layers","diff_ids":["sha256:%s"]}}\
        """
            .formatted(digest));
    Files.writeString(
        there.resolve("manifest.json"),
        "[{\"Config\":\"config.json\",\"RepoTags\":[],\"Layers\":[\"root.tar\"]}]");
    Path image = there.resolve("base.tar");
    Command.run(
            "tar", "-C", at, "-cf", image.toString(), "manifest.json", "config.json", "root.tar")
        .succeeds();
    return image;
  }

  private static byte[] sha256(Path file) throws IOException {
    try {
      return MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
