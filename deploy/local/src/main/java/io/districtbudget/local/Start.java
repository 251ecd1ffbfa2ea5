package io.districtbudget.local;

import io.districtbudget.local.sample.SampleLoader;
import io.districtbudget.platform.PlatformException;
import io.districtbudget.platform.RunningServer;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code ./start}: the district on this machine until Ctrl-C. */
public final class Start {

  private static final int LOG_LINES = 25;

  private final PrintStream out;
  private final Progress progress;

  private Start(PrintStream out) {
    this.out = out;
    this.progress = new Progress(out);
  }

  public static void main(String[] arguments) {
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try {
      new Start(out).run(StartOptions.parse(arguments));
    } catch (StartException | PlatformException e) {
      fail(out, e.getMessage());
    } catch (RuntimeException e) {
      fail(out, "启动失败 the start failed: " + e);
    }
  }

  /** What fails because everything is being stopped needs no words. */
  private static void fail(PrintStream out, @Nullable String why) {
    if (Shutdown.begins()) {
      return;
    }
    out.println();
    out.println("✗ " + why);
    System.exit(1);
  }

  private void run(StartOptions options) {
    if (options.help()) {
      out.print(StartOptions.HELP);
      return;
    }
    var data = Installation.find().root().resolve(".data");
    var district = LocalDistrict.start(options, data, progress);
    var end = new CompletableFuture<Integer>();
    district.onCrash((part, server) -> crashed(part, server, end));
    if (options.sample() && !options.platformOnly()) {
      loadSample(district);
    }
    out.print(new Welcome(options, district).text(progress.total()));
    System.exit(end.join());
  }

  private void loadSample(LocalDistrict district) {
    if (district.data().sampleLoaded()) {
      return;
    }
    for (var loader : ServiceLoader.load(SampleLoader.class)) {
      progress.step(
          "示例区 sample",
          "through the gateway",
          () -> loader.load(district.gateway(), district.tokens(), progress::say));
      district.data().rememberSample();
    }
  }

  /** Everything is stopped by the shutdown hook when this process exits. */
  private void crashed(Part part, RunningServer server, CompletableFuture<Integer> end) {
    if (Shutdown.begins()) {
      return; // Ctrl-C reaches the whole process group: the part was told to end as we were
    }
    out.println();
    out.println("✗ " + part.label() + " 意外结束，全部停止。日志的最后几行：");
    out.println(
        "  " + part.label() + " ended by itself; everything is stopped. The end of its log:");
    out.println(server.lastLines(LOG_LINES).indent(4));
    end.complete(1);
  }
}
