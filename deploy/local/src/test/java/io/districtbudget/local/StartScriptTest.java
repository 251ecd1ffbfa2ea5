package io.districtbudget.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new machine may lack, provoked: the real script in a copy of the project's skeleton. */
@DisplayName("./start says in one sentence what is wrong, and leaves nothing behind")
class StartScriptTest {

  private final Path directory;
  private boolean mounted;

  StartScriptTest(@TempDir Path directory) {
    this.directory = directory;
  }

  /** How a program ended, and what it said. */
  private record Ended(int code, String output) {}

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run(Path.of("/"), Map.of(), "umount", directory.toString());
    }
  }

  @Test
  void tooLittleDiskToBuild() throws Exception {
    mountSmallDisk();
    copySkeleton();
    Ended start = run(directory, Map.of(), "./start");
    assertThat(start.code()).isEqualTo(1);
    assertThat(start.output()).contains("磁盘空间不足：构建需要 2 GB", "Too little disk: building needs 2 GB");
  }

  @Test
  void tooLittleDiskForTheData() throws Exception {
    mountSmallDisk();
    assertThatThrownBy(() -> DataDirectory.take(directory, false))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("磁盘空间不足")
        .hasMessageContaining("1024 MB are needed");
  }

  @Test
  void dependenciesThatCannotBeDownloaded() throws Exception {
    copySkeleton();
    Path settings = directory.resolve("settings.xml");
    Files.writeString(
        settings,
        """
        <settings>
          <localRepository>%s</localRepository>
          <mirrors>
            <mirror><id>dead</id><mirrorOf>*</mirrorOf><url>http://127.0.0.1:1/</url></mirror>
          </mirrors>
        </settings>
        """
            .formatted(directory.resolve("repository")));
    Ended start = run(directory, Map.of("MAVEN_ARGS", "--settings " + settings), "./start");
    assertThat(start.code()).isEqualTo(1);
    assertThat(start.output())
        .contains("依赖无法下载：请检查网络或 settings.xml 中的镜像", "Dependencies cannot be downloaded");
    assertThat(directory.resolve("deploy/local/target/built")).doesNotExist();
    assertThat(directory.resolve(".data")).doesNotExist();
  }

  /** 16 MB; only root may mount, so others skip. */
  private void mountSmallDisk() throws Exception {
    mounted =
        Files.exists(Path.of("/bin/mount"))
            && run(
                        Path.of("/"),
                        Map.of(),
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "size=16m",
                        "tmpfs",
                        directory.toString())
                    .code()
                == 0;
    if (!mounted) {
      System.out.println("skipped: a small disk can be mounted by root only");
    }
    assumeTrue(mounted, "no small disk");
  }

  /** The scripts and every pom, without sources. */
  private void copySkeleton() throws IOException {
    Path root = Installation.find().root();
    try (Stream<Path> files = Files.find(root, 3, (file, is) -> isSkeleton(root, file))) {
      for (Path file : files.toList()) {
        Path copy = directory.resolve(root.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
        copy.toFile().setExecutable(true);
      }
    }
  }

  private static boolean isSkeleton(Path root, Path file) {
    String name = file.getFileName().toString();
    return name.equals("pom.xml")
        || (root.equals(file.getParent()) && (name.equals("start") || name.equals("mvnw")));
  }

  private static Ended run(Path in, Map<String, String> environment, String... command)
      throws Exception {
    var builder = new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Ended(process.exitValue(), output);
  }
}
