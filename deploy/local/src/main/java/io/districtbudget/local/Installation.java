package io.districtbudget.local;

import io.districtbudget.platform.PlatformFiles;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The built project: where each program lies.
 *
 * @param root the project's directory
 */
public record Installation(Path root) {

  /** Found from the place of these classes: {@code <root>/deploy/local/target/…}. */
  public static Installation find() {
    var source = Installation.class.getProtectionDomain().getCodeSource();
    try {
      var classes = Path.of(source.getLocation().toURI()).toAbsolutePath().normalize();
      return new Installation(
          Objects.requireNonNull(classes.getRoot())
              .resolve(classes.subpath(0, classes.getNameCount() - 4)));
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The launcher's classes are at no path: " + source, e);
    }
  }

  Path keycloak() {
    return present(
        target("deploy/local").resolve("keycloak-" + PlatformFiles.version("keycloak.version")));
  }

  Path realm() {
    return root.resolve("deploy/keycloak/district-budget-realm.json");
  }

  /** The program of a service or the gateway. */
  Path application(Part part) {
    return present(target(part.module()).resolve("quarkus-app").resolve("quarkus-run.jar"));
  }

  private Path target(String module) {
    return root.resolve(module).resolve("target");
  }

  private static Path present(Path built) {
    if (!Files.exists(built)) {
      throw new StartException(
          "还没有构建：缺少 " + built + "，请先运行 ./start 或 ./mvnw package。",
          "Not built yet: " + built + " is missing; run ./start or ./mvnw package first.");
    }
    return built;
  }
}
