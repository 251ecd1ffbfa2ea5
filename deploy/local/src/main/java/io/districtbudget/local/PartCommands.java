package io.districtbudget.local;

import io.districtbudget.platform.ChildJvm;
import io.districtbudget.platform.ChildJvmCommand;
import io.districtbudget.platform.EmbeddedKafka;
import io.districtbudget.platform.EmbeddedKeycloak;
import io.districtbudget.platform.EmbeddedPostgresServer;
import io.districtbudget.platform.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each part is started, and when it counts as ready. */
final class PartCommands {

  static final String REALM = "district-budget";

  private static final List<String> TOPICS =
      List.of(
          "project.events",
          "budget.events",
          "target.events",
          "assessment.events",
          "treasury.entries",
          "treasury.refusals");

  /** What a service warns of that is started beside Keycloak; whether that comes, is told here. */
  private static final Map<String, String> KEYCLOAK_IS_NOT_THERE =
      Map.of(
          "io.quarkus.oidc.common.runtime.OidcCommonUtils", "OIDC Server is not available",
          "io.quarkus.oidc.runtime.OidcRecorder", "OIDC server is not available,Tenant");

  private static final Duration READY_TIME = Duration.ofMinutes(2);
  private static final Duration ANSWER_TIME = Duration.ofSeconds(5);

  private final Installation installation;
  private final DataDirectory data;
  private final PartPorts ports;
  private final boolean keycloakIsComing;
  private final Map<String, String> settings;
  private final HttpClient http = HttpClient.newHttpClient();

  /** For a start of everything, Keycloak beside the services. */
  PartCommands(Installation installation, DataDirectory data, PartPorts ports) {
    this(installation, data, ports, true, Map.of());
  }

  private PartCommands(
      Installation installation,
      DataDirectory data,
      PartPorts ports,
      boolean keycloakIsComing,
      Map<String, String> settings) {
    this.installation = installation;
    this.data = data;
    this.ports = ports;
    this.keycloakIsComing = keycloakIsComing;
    this.settings = settings;
  }

  /** For a single part: it starts whether Keycloak runs or not. */
  PartCommands withKeycloakAsItIs() {
    return new PartCommands(installation, data, ports, false, settings);
  }

  /** The same with variables that are not the usual ones, or on other ports. */
  PartCommands with(Map<String, String> other, PartPorts on) {
    return new PartCommands(installation, data, on, keycloakIsComing, other);
  }

  /** Starts the part and waits until it is ready. */
  RunningServer start(Part part) {
    return switch (part) {
      case POSTGRES -> startPostgres();
      case KAFKA -> EmbeddedKafka.start(data.of(Part.KAFKA), ports.of(Part.KAFKA), TOPICS);
      case KEYCLOAK -> startKeycloak();
      default -> startApplication(part);
    };
  }

  private EmbeddedPostgresServer startPostgres() {
    var postgres = EmbeddedPostgresServer.start(data.of(Part.POSTGRES), ports.of(Part.POSTGRES));
    for (var part : List.of(Part.PROJECT, Part.INDICATOR, Part.ASSESSMENT)) {
      postgres.createRole(part.key(), part.key());
      postgres.createDatabase(part.key(), owner(part), owner(part));
    }
    postgres.createDatabase(Part.KEYCLOAK.key(), Part.KEYCLOAK.key(), Part.KEYCLOAK.key());
    return postgres;
  }

  /** Prepares Keycloak's distribution for its database, once after each build. */
  void prepareKeycloak() {
    EmbeddedKeycloak.prepare(installation.keycloak(), data.logs().resolve("keycloak-build.log"));
  }

  boolean keycloakIsPrepared() {
    return EmbeddedKeycloak.isPrepared(installation.keycloak());
  }

  private EmbeddedKeycloak startKeycloak() {
    return EmbeddedKeycloak.start(
        new EmbeddedKeycloak.Settings(
            installation.keycloak(),
            ports.of(Part.KEYCLOAK),
            installation.realm(),
            REALM,
            URI.create(ports.url(Part.GATEWAY)),
            jdbcUrl(Part.KEYCLOAK),
            Part.KEYCLOAK.key(),
            Part.KEYCLOAK.key(),
            data.log(Part.KEYCLOAK)));
  }

  private ChildJvm startApplication(Part part) {
    var child =
        ChildJvmCommand.of(
                part.label(),
                installation.application(part).toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                data.log(part))
            .withJvmArguments(jvmArguments())
            .withEnvironment(environment(part))
            .start();
    var health = ports.url(part) + (part == Part.GATEWAY ? "/health/live" : "/q/health/ready");
    child.awaitReady(() -> answers(URI.create(health)), READY_TIME);
    return child;
  }

  private List<String> jvmArguments() {
    var arguments =
        new ArrayList<>(
            List.of(
                "-Xms32m",
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.lang=ALL-UNNAMED", // the jar's own, for JDK 24 on
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dfile.encoding=UTF-8"));
    if (keycloakIsComing) {
      KEYCLOAK_IS_NOT_THERE.forEach(
          (logger, sentences) ->
              arguments.add("-Dquarkus.log.filter.\"" + logger + "\".if-starts-with=" + sentences));
    }
    return arguments;
  }

  private Map<String, String> environment(Part part) {
    var values = new LinkedHashMap<String, String>();
    values.put("HTTP_HOST", "127.0.0.1");
    values.put("HTTP_PORT", Integer.toString(ports.of(part)));
    values.put("MANAGEMENT_HOST", "127.0.0.1");
    values.put("MANAGEMENT_PORT", Integer.toString(ports.management(part)));
    values.put("OIDC_URL", issuer().toString());
    values.put("KAFKA_BOOTSTRAP", "127.0.0.1:" + ports.of(Part.KAFKA));
    values.put("DB_URL", jdbcUrl(part));
    values.put("DB_USER", part.key());
    values.put("DB_PASSWORD", part.key());
    values.put("DB_OWNER", owner(part));
    values.put("DB_OWNER_PASSWORD", owner(part));
    Part.SERVICES.forEach(s -> values.put(s.name() + "_URL", ports.url(s)));
    values.put("DEMO_ALLOWED", "true");
    values.put("LOG_JSON", "false"); // people read these logs
    if (part == Part.GATEWAY) {
      values.put("SIGN_IN_ENABLED", "true");
      values.put("WEB_CLIENT_SECRET", "web");
      values.put("SESSION_SECRET", data.sessionSecret());
    }
    values.putAll(settings);
    return values;
  }

  /** Owns the tables of a service and runs its migrations; the service's own role does not. */
  private static String owner(Part part) {
    return part.key() + "_owner";
  }

  private String jdbcUrl(Part part) {
    return "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + part.key();
  }

  URI issuer() {
    return URI.create(ports.url(Part.KEYCLOAK) + "/realms/" + REALM);
  }

  private boolean answers(URI health) {
    var request = HttpRequest.newBuilder(health).timeout(ANSWER_TIME).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
