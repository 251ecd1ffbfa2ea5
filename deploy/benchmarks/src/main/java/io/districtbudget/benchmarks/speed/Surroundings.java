package io.districtbudget.benchmarks.speed;

import io.districtbudget.local.LocalDistrict;
import io.districtbudget.local.Part;
import io.districtbudget.local.PartPorts;
import io.districtbudget.local.Progress;
import io.districtbudget.local.StartOptions;
import io.districtbudget.platform.ChildJvm;
import io.districtbudget.platform.ChildJvmCommand;
import io.districtbudget.platform.EmbeddedPostgresServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** PostgreSQL, Kafka and Keycloak of the product, and programs beside them, all alike started. */
final class Surroundings implements AutoCloseable {

  private static final Duration READY = Duration.ofMinutes(3);

  /** As in production: the compiler that takes its time, and room for 16 connections. */
  private static final List<String> JVM =
      List.of("-Xms256m", "-Xmx512m", "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8");

  private final LocalDistrict district;
  private final Path folder;
  private final int firstPort;
  private final List<ChildJvm> programs = new ArrayList<>();

  private Surroundings(LocalDistrict district, Path folder, int firstPort) {
    this.district = district;
    this.folder = folder;
    this.firstPort = firstPort;
  }

  /** Begins empty; the ports of programs begin 20 above the first one. */
  static Surroundings start(Path folder, int firstPort) {
    StartOptions options =
        StartOptions.parse("--platform", "--fresh", "--ports-from", Integer.toString(firstPort));
    return new Surroundings(
        LocalDistrict.start(options, folder.resolve("data"), new Progress(System.err)),
        folder,
        firstPort);
  }

  EmbeddedPostgresServer postgres() {
    return (EmbeddedPostgresServer) district.server(Part.POSTGRES);
  }

  String token(String role) {
    return district.tokens().token(role);
  }

  int port(int place) {
    return firstPort + 20 + place;
  }

  String url(int place) {
    return "http://127.0.0.1:" + port(place);
  }

  /** A built Quarkus application: {@code …/target/quarkus-app}. */
  ChildJvm quarkus(String name, Path app, int place, Map<String, String> environment) {
    return program(
        name,
        app.resolve("quarkus-run.jar"),
        "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
        place,
        environment);
  }

  /** A Spring Boot jar. */
  ChildJvm spring(String name, Path jar, int place, Map<String, String> environment) {
    return program(
        name, jar, "org.springframework.boot.loader.launch.JarLauncher", place, environment);
  }

  private ChildJvm program(
      String name, Path jar, String main, int place, Map<String, String> environment) {
    Map<String, String> all = new HashMap<>(environment);
    all.put("HTTP_HOST", "127.0.0.1");
    all.put("HTTP_PORT", Integer.toString(port(place)));
    all.put("MANAGEMENT_PORT", Integer.toString(port(place) + 20));
    all.put("OIDC_URL", district.issuer().toString());
    all.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + PartPorts.from(firstPort).of(Part.KAFKA));
    all.put("DEMO_ALLOWED", "true");
    ChildJvm program =
        ChildJvmCommand.of(name, jar.toString(), main, folder.resolve(name + ".log"))
            .withJvmArguments(JVM)
            .withJvmArguments(
                main.contains("quarkus")
                    ? List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
                    : List.of())
            .withEnvironment(all)
            .start();
    programs.add(program);
    program.awaitReady(() -> listens(port(place)), READY);
    return program;
  }

  /** What a service of ours needs of its database. */
  Map<String, String> database(String name) {
    return Map.of(
        "DB_URL",
        postgres().jdbcUrl(name),
        "DB_USER",
        name,
        "DB_PASSWORD",
        name,
        "DB_OWNER",
        name + "_owner",
        "DB_OWNER_PASSWORD",
        name + "_owner");
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    programs.forEach(ChildJvm::requestStop);
    programs.forEach(ChildJvm::stop);
    district.close();
  }
}
