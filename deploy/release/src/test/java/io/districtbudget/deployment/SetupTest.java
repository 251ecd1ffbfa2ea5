package io.districtbudget.deployment;

import static java.nio.file.attribute.PosixFilePermission.OTHERS_READ;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of programs that do nothing, made by the real command, set up in an empty root. */
@DisplayName("a release is built, installed, upgraded and removed")
@SuppressWarnings("NullAway.Init")
class SetupTest {

  @TempDir Path folder;
  private Path root;
  private Path release;

  @BeforeEach
  void build() throws IOException {
    root = Files.createDirectory(folder.resolve("root"));
    for (String name : Application.NAMES) {
      Path application = folder.resolve("built").resolve(name).resolve("target/quarkus-app");
      Files.createDirectories(application);
      Files.writeString(application.resolve("quarkus-run.jar"), name);
    }
    build("one");
    release = unpacked("one");
  }

  @Test
  @DisplayName("the archive has what deploys, and the same bytes each time")
  void archive() throws IOException {
    for (String file :
        List.of(
            "applications/gateway/quarkus-run.jar",
            "commands/check-books",
            "compose/compose.yml",
            "observability/alerts.yml",
            "systemd/setup",
            "docs/operations.md",
            "LICENSE",
            "SHA256SUMS")) {
      assertThat(release.resolve(file)).isNotEmptyFile();
    }
    assertThat(release.resolve("keycloak/district-budget-realm.json")).doesNotExist();
    JsonNode realm = Repository.documents(release.resolve("kubernetes/realm.json")).get(0);
    assertThat(realm.at("/spec/realm"))
        .isEqualTo(Repository.document("deploy/keycloak/production-realm.json"));
    build("two");
    assertThat(archive("two")).hasSameBinaryContentAs(archive("one"));
  }

  @Test
  @DisplayName("install: programs, units, settings that only their user reads")
  void install() throws IOException {
    setup(release, "install").succeeds();
    Path current = root.resolve("opt/district-budget/current");
    assertThat(Files.readString(current.resolve("applications/form-service/quarkus-run.jar")))
        .isEqualTo("form-service");
    assertThat(root.resolve("etc/systemd/system/district-budget@.service")).exists();
    for (String name : Application.NAMES) {
      Path settings = root.resolve("etc/district-budget").resolve(name + ".env");
      assertThat(Files.getPosixFilePermissions(settings)).doesNotContain(OTHERS_READ);
    }
    assertThat(setup(release, "install").output()).contains("use upgrade");
  }

  @Test
  @DisplayName("upgrade: another version, the same settings; what is new in them is named")
  void upgrade() throws IOException {
    assertThat(setup(release, "upgrade").output()).contains("Nothing is installed");
    setup(release, "install").succeeds();
    Path settings = root.resolve("etc/district-budget/gateway.env");
    Files.writeString(settings, "HTTP_HOST=10.0.0.1\nHTTP_PORT=8443\n");
    assertThat(setup(release, "upgrade").output()).contains("is installed already");
    Path next = next("9.9.9");
    Command upgraded = setup(next, "upgrade").succeeds();
    assertThat(upgraded.output()).contains("to 9.9.9").contains("gateway.env: FORM_URL");
    assertThat(settings).hasContent("HTTP_HOST=10.0.0.1\nHTTP_PORT=8443\n");
    Path current = root.resolve("opt/district-budget/current");
    assertThat(Files.readSymbolicLink(current)).hasToString("releases/9.9.9");
  }

  @Test
  @DisplayName("a release that was changed on the way is refused")
  void changed() throws IOException {
    Files.writeString(release.resolve("applications/gateway/quarkus-run.jar"), "other");
    Command refused = setup(release, "install");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.output()).contains("SHA256SUMS does not match");
    assertThat(root).isEmptyDirectory();
  }

  @Test
  @DisplayName("uninstall: programs and units go, settings only with --purge")
  void uninstall() throws IOException {
    setup(release, "install").succeeds();
    setup(release, "uninstall").succeeds();
    assertThat(root.resolve("opt/district-budget")).doesNotExist();
    assertThat(root.resolve("etc/systemd/system")).isEmptyDirectory();
    assertThat(root.resolve("etc/district-budget/gateway.env")).exists();
    setup(release, "install").succeeds();
    setup(release, "uninstall", "--purge").succeeds();
    assertThat(root.resolve("etc/district-budget")).doesNotExist();
    assertThat(setup(release, "uninstall", "everything").output()).contains("is unknown");
  }

  @Test
  @DisplayName("systemd finds the units right, and little exposed")
  void units() throws IOException {
    Command.mayUse("systemd-analyze");
    setup(release, "install").succeeds();
    Path system = Files.createDirectories(root.resolve("usr/lib/systemd/system"));
    for (String target : List.of("sysinit", "basic", "shutdown", "network-online")) {
      Files.writeString(system.resolve(target + ".target"), "[Unit]\n");
    }
    for (String unit :
        List.of("district-budget@gateway.service", "district-budget-books.service")) {
      Command verified =
          Command.run("systemd-analyze", "verify", "--man=no", "--root=" + root, unit);
      assertThat(verified.output().lines().filter(line -> line.contains("district-budget")))
          .as(unit)
          .isEmpty();
      Path file = root.resolve("etc/systemd/system").resolve(unit.replaceFirst("@.*\\.", "@."));
      Command.run("systemd-analyze", "security", "--offline=yes", "--threshold=20", file.toString())
          .succeeds();
    }
  }

  private Path next(String version) throws IOException {
    Command.run(
            "sh",
            "-c",
            "mkdir "
                + folder.resolve("next")
                + " && cp -R "
                + release
                + "/. "
                + folder.resolve("next"))
        .succeeds();
    Path next = folder.resolve("next");
    Files.writeString(next.resolve("VERSION"), version + "\n");
    Command.run(
            "sh",
            "-c",
            "cd " + next + " && find . -type f ! -name SHA256SUMS | xargs sha256sum > SHA256SUMS")
        .succeeds();
    return next;
  }

  private void build(String into) {
    Command.run(
            Map.of(
                "BUILT_IN", folder.resolve("built").toString(),
                "INTO", folder.resolve(into).toString()),
            List.of(Repository.path("deploy/release/build").toString(), "--built"))
        .succeeds();
  }

  private Path archive(String into) throws IOException {
    return only(into, ".tar.gz");
  }

  private Path unpacked(String into) throws IOException {
    Path there = Files.createDirectory(folder.resolve(into + "-unpacked"));
    Command.run("tar", "-xzf", archive(into).toString(), "-C", there.toString()).succeeds();
    try (var files = Files.list(there)) {
      return files.findFirst().orElseThrow();
    }
  }

  private Path only(String into, String end) throws IOException {
    try (var files = Files.list(folder.resolve(into))) {
      return files.filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow();
    }
  }

  private Command setup(Path release, String... arguments) {
    var line = new ArrayList<>(List.of(release.resolve("systemd/setup").toString()));
    line.addAll(List.of(arguments));
    return Command.run(Map.of("DESTDIR", root.toString()), line);
  }
}
