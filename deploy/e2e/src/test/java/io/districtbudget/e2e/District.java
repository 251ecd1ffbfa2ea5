package io.districtbudget.e2e;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.local.LocalDistrict;
import io.districtbudget.local.Part;
import io.districtbudget.local.PartPorts;
import io.districtbudget.local.Progress;
import io.districtbudget.local.StartOptions;
import io.districtbudget.local.sample.SampleDistrict;
import io.districtbudget.support.testing.AnswersAsDocumented;
import io.districtbudget.support.testing.DocumentedOperations;
import io.districtbudget.support.testing.RecordedProblems;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The whole district on free ports with an empty data directory and the sample district, as {@code
 * ./start} brings it up. One for all tests; {@link WithDistrict} starts and stops it.
 */
public final class District implements AutoCloseable {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private static final Path DOCUMENTS = Path.of("../../contracts/openapi");

  private static final List<String> SERVICES =
      List.of("project-service", "indicator-service", "assessment-service", "form-service");

  private final Path data;
  private final PartPorts ports = PartPorts.free();
  private final LocalDistrict running;
  private final Duration sampleTime;

  private District(Path data) {
    this.data = data;
    StartOptions options = new StartOptions(false, false, true, ports, false);
    if (Boolean.getBoolean(AnswersAsDocumented.HELD)) {
      AnswersAsDocumented.by(documented());
    }
    this.running = LocalDistrict.start(options, data, new Progress(OUT));
    long begun = System.nanoTime();
    loadSample(OUT::println);
    this.sampleTime = Duration.ofNanos(System.nanoTime() - begun);
    OUT.println("    sample district loaded in " + sampleTime.toMillis() + " ms");
  }

  /** The merged OpenAPI document, as it is checked in. */
  public static JsonNode document() {
    return document("district-budget");
  }

  /**
   * What the merged document says; codes that it lacks are written down where the build says so.
   */
  public static DocumentedOperations documented() {
    boolean record = Boolean.getBoolean(RecordedProblems.RECORD);
    return new DocumentedOperations(document(), record ? District::record : null);
  }

  /** In the service whose operation it is. */
  private static synchronized void record(
      String operation, int status, List<String> lacking, JsonNode problem) {
    String[] methodAndPath = operation.split(" ", 2);
    SERVICES.stream()
        .filter(
            service ->
                document(service)
                    .path("paths")
                    .path(methodAndPath[1])
                    .has(methodAndPath[0].toLowerCase(Locale.ROOT)))
        .forEach(
            service ->
                new RecordedProblems(Path.of("../../" + service))
                    .note(operation, status, lacking, problem));
  }

  private static JsonNode document(String name) {
    try {
      return new ObjectMapper().readTree(DOCUMENTS.resolve(name + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static District start() {
    try {
      return new District(Files.createTempDirectory("district-e2e"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads the sample district, which can be repeated. */
  void loadSample(Consumer<String> progress) {
    new SampleDistrict().load(running.gateway(), running.tokens(), progress);
  }

  /** How long the first loading of the sample district took. */
  Duration sampleTime() {
    return sampleTime;
  }

  /** A request through the gateway with a real token of the role; bodies are JSON. */
  public RequestSpecification as(String role) {
    return with(running.tokens().token(role));
  }

  /** The same with any token. */
  RequestSpecification with(String token) {
    return anonymous().auth().oauth2(token).contentType(ContentType.JSON);
  }

  RequestSpecification anonymous() {
    return given().baseUri(running.gateway().toString()).urlEncodingEnabled(true);
  }

  public LocalDistrict running() {
    return running;
  }

  /** The realm that the services trust. */
  public URI issuer() {
    return running.issuer();
  }

  public String kafka() {
    return "127.0.0.1:" + ports.of(Part.KAFKA);
  }

  /** The database of a service, as the service sees it. */
  public Connection database(String service) throws SQLException {
    return database(service, service);
  }

  /** The database of a service, as a role whose password is its name. */
  public Connection database(String service, String role) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + ports.of(Part.POSTGRES) + "/" + service;
    return DriverManager.getConnection(url, role, role);
  }

  @Override
  public void close() {
    running.close();
    try (var files = Files.walk(data)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
