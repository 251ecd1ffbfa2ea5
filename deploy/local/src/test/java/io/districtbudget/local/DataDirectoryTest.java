package io.districtbudget.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.districtbudget.platform.ChildJvmCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

  private final Path path;

  DataDirectoryTest(@TempDir Path path) {
    this.path = path;
  }

  @Test
  void belongsToOneDistrictAtATime() {
    var first = DataDirectory.take(path, false);
    assertThatThrownBy(() -> DataDirectory.take(path, false))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("正被另一个 ./start 使用")
        .hasMessageContaining("in use by another ./start");
    first.close();
    DataDirectory.take(path, false).close();
  }

  @Test
  void keepsDataUnlessAskedToForget() throws Exception {
    try (var data = DataDirectory.take(path, false)) {
      Files.createDirectories(data.of(Part.POSTGRES).resolve("data"));
      Files.createDirectories(data.of(Part.KAFKA).resolve("data"));
      data.rememberSample();
    }
    try (var data = DataDirectory.take(path, false)) {
      assertThat(data.of(Part.POSTGRES).resolve("data")).exists();
      assertThat(data.sampleLoaded()).isTrue();
    }
    try (var data = DataDirectory.take(path, true)) {
      assertThat(data.of(Part.POSTGRES)).doesNotExist();
      assertThat(data.of(Part.KAFKA)).doesNotExist();
      assertThat(data.sampleLoaded()).isFalse();
    }
  }

  @Test
  void endsWhatAKilledLauncherLeftRunning() throws Exception {
    var child =
        ChildJvmCommand.of(
                "left",
                Path.of("target", "test-classes").toAbsolutePath().toString(),
                Sleeping.class.getName(),
                path.resolve("left.log"))
            .withJvmArguments(List.of("-Xmx32m"))
            .start();
    Files.writeString(path.resolve("children"), child.pid() + System.lineSeparator());

    try (var data = DataDirectory.take(path, false)) {
      assertThat(child.isAlive()).isFalse();
      assertThat(data.sampleLoaded()).isFalse();
    }
  }

  @Test
  void leavesProcessesAloneThatAreNotItsChildren() throws Exception {
    var own = ProcessHandle.current().pid();
    Files.writeString(path.resolve("children"), own + System.lineSeparator());
    DataDirectory.take(path, false).close();
    assertThat(path.resolve("children")).doesNotExist();
  }

  /** Waits for ever. */
  public static final class Sleeping {
    private Sleeping() {}

    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }
}
