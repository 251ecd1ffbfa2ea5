package io.districtbudget.platform;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A real Keycloak server on the loopback interface, over a database of a PostgreSQL server, with a
 * realm that is imported once. It is prepared for that database once per unpacked distribution.
 */
public final class EmbeddedKeycloak implements RunningServer, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration BUILD_TIME = Duration.ofMinutes(5);
  private static final Duration READY_TIME = Duration.ofMinutes(3);
  private static final Duration ANSWER_TIME = Duration.ofSeconds(5);
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--features-disabled=ciba,device-flow,kerberos,par");

  private final ChildJvm child;
  private final URI issuer;

  private EmbeddedKeycloak(ChildJvm child, URI issuer) {
    this.child = child;
    this.issuer = issuer;
  }

  /**
   * What to start.
   *
   * @param home the unpacked distribution
   * @param port where it listens; part of every token's issuer
   * @param realmFile the realm to import where it does not exist
   * @param realm its name
   * @param gateway where browsers reach the system; put for {@code ${gateway}} in the realm
   * @param jdbcUrl database, with its user and password
   * @param log file that the output is appended to
   */
  public record Settings(
      Path home,
      int port,
      Path realmFile,
      String realm,
      URI gateway,
      String jdbcUrl,
      String user,
      String password,
      Path log) {

    URI issuer() {
      return URI.create("http://127.0.0.1:" + port + "/realms/" + realm);
    }
  }

  /** Whether {@link #prepare} has nothing to do. */
  public static boolean isPrepared(Path home) {
    try {
      var marker = marker(home);
      return Files.exists(marker) && Files.readString(marker).equals(prepared(home));
    } catch (IOException e) {
      return false;
    }
  }

  /** Prepares the distribution for PostgreSQL, once; takes half a minute. */
  public static void prepare(Path home, Path log) {
    if (isPrepared(home)) {
      return;
    }
    var arguments = new ArrayList<>(List.of("build"));
    arguments.addAll(BUILD_OPTIONS);
    var build = command("Keycloak build", home, log, "-Xmx512m").withArguments(arguments).start();
    int code = build.awaitEnd(BUILD_TIME);
    if (code != 0) {
      throw new PlatformException("Keycloak could not be prepared:\n" + build.lastLines(20));
    }
    try {
      Files.writeString(marker(home), prepared(home));
    } catch (IOException e) {
      throw new PlatformException("Keycloak's directory cannot be written: " + home, e);
    }
  }

  /** What it was prepared with, and what came of it: a distribution unpacked anew has another. */
  private static String prepared(Path home) throws IOException {
    var built = home.resolve("lib/quarkus/generated-bytecode.jar");
    return String.join(" ", BUILD_OPTIONS)
        + " "
        + Files.size(built)
        + " "
        + Files.getLastModifiedTime(built).toMillis();
  }

  private static Path marker(Path home) {
    return home.resolve("prepared-for-district-budget");
  }

  /** Starts it and waits until the realm answers: the port alone answers long before. */
  public static EmbeddedKeycloak start(Settings settings) {
    copyRealm(settings);
    var child =
        command("Keycloak", settings.home(), settings.log(), "-Xmx256m")
            .withArguments(startArguments(settings))
            .withEnvironment(
                Map.of(
                    "KC_DB_PASSWORD", settings.password(),
                    "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                    "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"))
            .start();
    var keycloak = new EmbeddedKeycloak(child, settings.issuer());
    child.awaitReady(keycloak::realmAnswers, READY_TIME);
    return keycloak;
  }

  private static List<String> startArguments(Settings settings) {
    return List.of(
        "start",
        "--optimized",
        "--import-realm",
        "--db-url=" + settings.jdbcUrl(),
        "--db-username=" + settings.user(),
        "--db-pool-initial-size=1",
        "--db-pool-max-size=20",
        "--http-enabled=true",
        "--http-host=127.0.0.1",
        "--http-port=" + settings.port(),
        "--hostname=http://127.0.0.1:" + settings.port(),
        "--cache=local",
        "--log-level=warn,org.keycloak.exportimport:info");
  }

  /** The same options as kc.sh, without the shell in between: it would not die with its parent. */
  private static ChildJvmCommand command(String name, Path home, Path log, String heap) {
    return ChildJvmCommand.of(
            name,
            home.resolve("lib").resolve("quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            log)
        .withJvmArguments(
            List.of(
                "-Xms64m",
                heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8"));
  }

  private static void copyRealm(Settings settings) {
    try {
      var directory = settings.home().resolve("data").resolve("import");
      Files.createDirectories(directory);
      var realm = Files.readString(settings.realmFile());
      Files.writeString(
          directory.resolve(settings.realm() + "-realm.json"),
          realm.replace("${gateway}", settings.gateway().toString()));
    } catch (IOException e) {
      throw new PlatformException("The realm could not be copied: " + settings.realmFile(), e);
    }
  }

  private boolean realmAnswers() {
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
            .timeout(ANSWER_TIME)
            .build();
    try {
      var answer = HTTP.send(request, HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The realm's address, as it stands in its tokens. */
  public URI issuer() {
    return issuer;
  }

  @Override
  public long pid() {
    return child.pid();
  }

  @Override
  public CompletableFuture<Integer> onExit() {
    return child.onExit();
  }

  @Override
  public String lastLines(int count) {
    return child.lastLines(count);
  }

  @Override
  public void requestStop() {
    child.requestStop();
  }

  @Override
  public void stop() {
    child.stop();
  }

  @Override
  public void kill() {
    child.kill();
  }

  @Override
  public void close() {
    stop();
  }
}
