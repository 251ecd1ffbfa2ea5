package io.districtbudget.deployment.image;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.ImageReference;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image of one application: the base, then a layer for each part of the application in the
 * order in which they change more often, the archive of its classes last. The same files give the
 * same bytes.
 *
 * @param name such as {@code district-budget/form-service:1.0.0}
 * @param base an image as a tar, in Docker's format
 * @param application a folder of Quarkus with {@code quarkus-run.jar}, and {@link #CLASS_ARCHIVE}
 * @param ports that it listens on
 * @param moment of every file: those of the jars must be as they were when the archive of classes
 *     was made, or the JVM does not take it
 */
record ApplicationImage(
    String name, Path base, Path application, Set<Integer> ports, Instant moment) {

  /** Classes as the JVM of the base has linked them once. */
  static final String CLASS_ARCHIVE = "application.jsa";

  private static final AbsoluteUnixPath HOME = AbsoluteUnixPath.get("/application");

  /** Nobody of the base: it owns no file. */
  private static final String USER = "10001:10001";

  private static final List<List<String>> LAYERS =
      List.of(
          List.of("lib"),
          List.of("quarkus", "quarkus-run.jar", "quarkus-app-dependencies.txt"),
          List.of("app"),
          List.of(CLASS_ARCHIVE));

  private static final List<String> ENTRYPOINT =
      List.of(
          "/usr/bin/java",
          "-XX:SharedArchiveFile=/application/" + CLASS_ARCHIVE,
          "-XX:MaxRAMPercentage=60",
          "-XX:+UseSerialGC",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-jar",
          "/application/quarkus-run.jar");

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "PATH", "/usr/local/bin:/usr/bin:/bin",
          "LANG", "C.UTF-8",
          "TZ", "Asia/Shanghai");

  /** Writes it as a tar in the format of the Open Container Initiative. */
  void write(Path into) throws Exception {
    Path cache = Files.createTempDirectory(into.toAbsolutePath().getParent(), ".layers");
    try {
      var builder =
          Jib.from(TarImage.at(base))
              .setFormat(ImageFormat.OCI)
              .setCreationTime(moment)
              .setUser(USER)
              .setWorkingDirectory(HOME)
              .setEntrypoint(ENTRYPOINT)
              .setEnvironment(ENVIRONMENT)
              .setExposedPorts(ports.stream().map(Port::tcp).collect(Collectors.toSet()));
      for (List<String> parts : LAYERS) {
        builder.addFileEntriesLayer(layer(parts));
      }
      builder.containerize(
          Containerizer.to(TarImage.at(into).named(ImageReference.parse(name)))
              .setOfflineMode(true)
              .setToolName("district-budget")
              .setBaseImageLayersCache(cache.resolve("base"))
              .setApplicationLayersCache(cache.resolve("application")));
    } finally {
      delete(cache);
    }
  }

  private FileEntriesLayer layer(List<String> parts) throws IOException {
    var layer = FileEntriesLayer.builder().setName(parts.get(0));
    for (String part : parts) {
      Path source = application.resolve(part);
      if (Files.exists(source)) {
        layer.addEntryRecursive(
            source,
            HOME.resolve(part),
            FileEntriesLayer.DEFAULT_FILE_PERMISSIONS_PROVIDER,
            (file, there) -> moment);
      }
    }
    return layer.build();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
