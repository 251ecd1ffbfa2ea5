package io.districtbudget.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The client is a program of its own with libraries of its own, as its users have it. */
@Order(7)
@ExtendWith(WithDistrict.class)
@DisplayName("由 OpenAPI 文档生成的 Java 客户端")
class ClientRoundIT {

  private static final Path CLIENT = Path.of("../../contracts/openapi/java-client/target");

  private final District district;

  ClientRoundIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("登记项目，批复预算，支付；超出预算的支付被拒绝，其原因可读")
  void aRound() throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(CLIENT.resolve("lib")) || System.getenv("CI") != null,
        "the Java client is not built: ./mvnw package -pl contracts/openapi/java-client");
    var program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            CLIENT.resolve("classes") + File.pathSeparator + CLIENT.resolve("lib") + "/*",
            "io.districtbudget.client.round.Round");
    URI issuer = district.issuer();
    program.environment().put("GATEWAY", district.running().gateway().toString());
    program.environment().put("KEYCLOAK", issuer.resolve("/").toString().replaceAll("/$", ""));
    Process round = program.redirectErrorStream(true).start();
    String said = new String(round.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(round.waitFor()).as(said).isZero();
    assertThat(said).contains("holds");
  }
}
