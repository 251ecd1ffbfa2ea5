package io.districtbudget.e2e.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own Chromium; without one the tests are skipped, but not in CI. */
final class Chromium implements AutoCloseable {
  private static final List<String> PLACES =
      List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

  private static final double LAUNCH_MS = 120_000;

  private final Playwright playwright;
  private final Browser browser;

  Chromium() {
    Optional<Path> found =
        Stream.of(PLACES.toArray(String[]::new))
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      String sentence =
          "No Chromium in " + PLACES + ": the journeys through the pages are not run.";
      if ("true".equals(System.getenv("CI"))) {
        throw new IllegalStateException(sentence);
      }
      assumeTrue(false, sentence);
    }
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(found.orElseThrow())
                    .setTimeout(LAUNCH_MS)
                    .setArgs(List.of("--no-sandbox", "--lang=zh-CN", "--disable-dev-shm-usage")));
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
