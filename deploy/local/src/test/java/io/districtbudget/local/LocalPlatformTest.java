package io.districtbudget.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.platform.Ports;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./start --platform} starts, for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LocalPlatformTest {

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Progress progress =
      new Progress(new PrintStream(screen, true, StandardCharsets.UTF_8));
  private final StartOptions options = StartOptions.parse("--platform").on(PartPorts.free());
  private final Path directory;
  private final LocalDistrict district;

  LocalPlatformTest(@TempDir Path directory) {
    this.directory = directory;
    this.district = LocalDistrict.start(options, directory, progress);
  }

  @BeforeAll
  void isSeenOnTheScreen() {
    assertThat(screen.toString(StandardCharsets.UTF_8))
        .contains("✓ PostgreSQL 18", "✓ Kafka", "✓ Keycloak");
    var welcome = new Welcome(options, district).text("1.0 s");
    assertThat(welcome)
        .contains(district.issuer().toString(), "demo-<role>", "treasury", "Ctrl-C")
        .doesNotContain("Swagger");
  }

  @AfterAll
  void leavesNothingBehind() {
    district.close();
    for (var part : options.parts()) {
      assertThat(Ports.isFree(options.ports().of(part))).as(part.label()).isTrue();
    }
    assertThat(directory.resolve("children")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "unit, 101, 101001",
    "department, 101,",
    "finance,,",
    "treasury,,",
    "auditor,,",
    "admin,,",
  })
  void machineClientsGetTokensOfTheirRole(String role, String department, String unit)
      throws Exception {
    expectClaims(district.tokens().token(role), role, department, unit, 900);
  }

  @ParameterizedTest
  @CsvSource({"unit, 101, 101001", "finance,,"})
  void peopleSignInWithTheBrowser(String role, String department, String unit) throws Exception {
    var page = "http://127.0.0.1:" + Ports.free() + "/swagger-ui/oauth2-redirect.html";
    var token = new BrowserSignIn(district.issuer(), page).token(role, role);
    expectClaims(token, role, department, unit, 300);
  }

  private void expectClaims(String token, String role, String department, String unit, long seconds)
      throws Exception {
    JsonNode claims =
        new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    assertThat(claims.path("iss").asText()).isEqualTo(district.issuer().toString());
    assertThat(claims.path("aud").asText()).isEqualTo("district-budget");
    assertThat(claims.path("division").asText()).isEqualTo("310112");
    assertThat(claims.path("department").asText(null)).isEqualTo(department);
    assertThat(claims.path("unit").asText(null)).isEqualTo(unit);
    assertThat(claims.path("demo").asBoolean()).isTrue();
    assertThat(claims.path("realm_access").path("roles"))
        .extracting(JsonNode::asText)
        .contains(role)
        .doesNotContain(role.equals("admin") ? "finance" : "admin");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(seconds);
  }

  @Test
  void tokensAreKeptUntilTheyNearlyExpire() {
    assertThat(district.tokens().token("auditor")).isSameAs(district.tokens().token("auditor"));
  }

  @Test
  void eachServiceHasADatabase() throws Exception {
    for (var name : new String[] {"project", "indicator", "assessment", "keycloak"}) {
      var url = "jdbc:postgresql://127.0.0.1:" + options.ports().of(Part.POSTGRES) + "/" + name;
      try (var connection = DriverManager.getConnection(url, name, name)) {
        assertThat(connection.isValid(5)).isTrue();
      }
    }
  }

  @Test
  void aPartThatEndsByItselfIsReportedButNotOneThatWasKilledOnPurpose() throws Exception {
    var crashed = new CompletableFuture<Part>();
    district.onCrash((part, server) -> crashed.complete(part));
    district.kill(Part.KAFKA);
    district.startAgain(Part.KAFKA);
    assertThat(crashed).isNotDone();

    ProcessHandle.of(district.server(Part.KAFKA).pid()).orElseThrow().destroyForcibly();

    assertThat(crashed.get(10, TimeUnit.SECONDS)).isEqualTo(Part.KAFKA);
    district.onCrash((part, server) -> {});
    district.startAgain(Part.KAFKA);
  }

  @Test
  void aSecondDistrictOverTheSameDataIsRefused() {
    assertThatThrownBy(() -> LocalDistrict.start(options, directory, progress))
        .isInstanceOf(StartException.class)
        .hasMessageContaining("in use by another ./start");
  }

  @Test
  void allTakenPortsAreNamedAtOnceAndNothingIsStarted(@TempDir Path other) throws Exception {
    var ports = PartPorts.free();
    try (var first = listen(ports.of(Part.KEYCLOAK));
        var second = listen(ports.of(Part.KAFKA))) {
      assertThatThrownBy(() -> LocalDistrict.start(options.on(ports), other, progress))
          .isInstanceOf(StartException.class)
          .hasMessageContaining(first.getLocalPort() + " (Keycloak)")
          .hasMessageContaining(second.getLocalPort() + " (Kafka)")
          .hasMessageContaining("--ports-from")
          .hasMessageContaining("端口已被占用");
    }
    assertThat(Ports.isFree(ports.of(Part.POSTGRES))).isTrue();
    assertThat(other.resolve("postgres")).doesNotExist();
  }

  private static ServerSocket listen(int port) throws Exception {
    return new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"));
  }
}
