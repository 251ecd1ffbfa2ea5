package io.districtbudget.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

  private static final String TEST_CLASSES =
      Path.of("target", "test-classes").toAbsolutePath().toString();

  private final Path directory;

  ChildJvmTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void aChildDiesWithAParentThatIsKilled() throws Exception {
    var parent = command("parent", Parent.class, List.of(directory.toString())).start();
    parent.awaitReady(() -> parent.output().contains("child="), Duration.ofSeconds(30));
    var matcher = Pattern.compile("child=(\\d+)").matcher(parent.output());
    assertThat(matcher.find()).isTrue();
    var child = ProcessHandle.of(Long.parseLong(matcher.group(1))).orElseThrow();
    assertThat(child.isAlive()).isTrue();

    parent.kill();

    child.onExit().get(15, TimeUnit.SECONDS);
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aChildThatFailsIsReportedWithTheEndOfItsLog() {
    var child = command("failing", Failing.class, List.of()).start();
    assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(30)))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("failing ended with code 1")
        .hasMessageContaining("disk is on fire");
  }

  @Test
  void aChildThatIsNotReadyInTimeIsKilled() {
    var child = command("slow", Sleeping.class, List.of()).start();
    assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofMillis(300)))
        .isInstanceOf(PlatformException.class)
        .hasMessageContaining("slow was not ready after 0 s");
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void showsOnlyTheOutputOfItsOwnRun() {
    var first = command("again", Failing.class, List.of("first run")).start();
    first.onExit().join();
    var second = command("again", Failing.class, List.of("second run")).start();
    second.onExit().join();
    assertThat(second.output()).contains("second run").doesNotContain("first run");
  }

  private ChildJvmCommand command(String name, Class<?> main, List<String> arguments) {
    return ChildJvmCommand.of(name, TEST_CLASSES, main.getName(), directory.resolve(name + ".log"))
        .withJvmArguments(List.of("-Xmx32m", "-XX:TieredStopAtLevel=1"))
        .withArguments(arguments);
  }

  /** Starts a child and waits for ever. */
  public static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws InterruptedException {
      var log = Path.of(arguments[0]).resolve("child.log");
      var child = ChildJvmCommand.of("child", TEST_CLASSES, Sleeping.class.getName(), log).start();
      System.out.println("child=" + child.pid());
      new CountDownLatch(1).await();
    }
  }

  /** Waits for ever. */
  public static final class Sleeping {
    private Sleeping() {}

    public static void main(String[] arguments) throws InterruptedException {
      new CountDownLatch(1).await();
    }
  }

  /** Fails at once. */
  public static final class Failing {
    private Failing() {}

    public static void main(String[] arguments) {
      throw new IllegalStateException("disk is on fire " + List.of(arguments));
    }
  }
}
