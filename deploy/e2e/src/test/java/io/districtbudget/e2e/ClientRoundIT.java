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

/** Each client is a program of its own with libraries of its own, as its users have it. */
@Order(7)
@ExtendWith(WithDistrict.class)
@DisplayName("由 OpenAPI 文档生成的客户端走一轮：登记项目，批复预算，支付；超出预算的支付被拒绝，其原因可读")
class ClientRoundIT {

  private static final Path JAVA = Path.of("../../contracts/openapi/java-client/target");
  private static final Path TYPESCRIPT = Path.of("../../web/target/round/round.js");

  private final District district;

  ClientRoundIT(District district) {
    this.district = district;
  }

  @Test
  @DisplayName("Java")
  void aRoundInJava() throws IOException, InterruptedException {
    assumeTrue(
        Files.isDirectory(JAVA.resolve("lib")) || System.getenv("CI") != null,
        "the Java client is not built: ./mvnw package -pl contracts/openapi/java-client");
    holds(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        JAVA.resolve("classes") + File.pathSeparator + JAVA.resolve("lib") + "/*",
        "io.districtbudget.client.round.Round");
  }

  @Test
  @DisplayName("TypeScript")
  void aRoundInTypeScript() throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(TYPESCRIPT) || System.getenv("CI") != null,
        "the TypeScript client is not built, as where there is no Node: ./mvnw package -pl web");
    holds("node", TYPESCRIPT.toString());
  }

  private void holds(String... command) throws IOException, InterruptedException {
    var program = new ProcessBuilder(command);
    URI issuer = district.issuer();
    program.environment().put("GATEWAY", district.running().gateway().toString());
    program.environment().put("KEYCLOAK", issuer.resolve("/").toString().replaceAll("/$", ""));
    Process round = program.redirectErrorStream(true).start();
    String said = new String(round.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(round.waitFor()).as(said).isZero();
    assertThat(said).contains("holds");
  }
}
