package io.districtbudget.platform;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Where the build left what the embedded servers need, found from the place of these classes. */
public final class PlatformFiles {

  private static final Properties VERSIONS = load("platform.properties");

  private PlatformFiles() {}

  /** This module's classes or jar, for the class path of child JVMs. */
  public static Path classes() {
    var source = PlatformFiles.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(source.getLocation().toURI()).toAbsolutePath().normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The platform's classes are at no path: " + source, e);
    }
  }

  /** The version that the build resolved, e.g. {@code kafka.version}. */
  public static String version(String key) {
    return Objects.requireNonNull(VERSIONS.getProperty(key), key);
  }

  /** The broker's jars as a class path. */
  static String kafkaClassPath() {
    var jars = classes().resolveSibling("kafka-" + version("kafka.version"));
    if (!Files.isDirectory(jars)) {
      throw new IllegalStateException("Kafka's jars are missing, build deploy/platform: " + jars);
    }
    return jars + File.separator + "*";
  }

  static Path temporaryDirectory(String name) {
    try {
      return Files.createTempDirectory("district-budget-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException("No temporary directory for " + name, e);
    }
  }

  /** Deletes a directory with all it holds; one that is not there is fine. */
  public static void deleteDirectory(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try {
      Files.walkFileTree(directory, new Deletion());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not delete " + directory, e);
    }
  }

  private static Properties load(String resource) {
    var properties = new Properties();
    try (InputStream in = PlatformFiles.class.getResourceAsStream(resource)) {
      properties.load(Objects.requireNonNull(in, resource));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (Files.exists(file)) {
        throw e;
      }
      return FileVisitResult.CONTINUE; // another process was quicker
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
        throws IOException {
      Files.deleteIfExists(dir);
      return FileVisitResult.CONTINUE;
    }
  }
}
