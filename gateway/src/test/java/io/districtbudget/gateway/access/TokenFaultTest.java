package io.districtbudget.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A refused token is told what it lacks")
class TokenFaultTest {

  private static final Instant NOW = Instant.parse("2026-11-30T10:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"exp\":1796032800,\"aud\":\"district-budget\"};it expired at 2026-11-30T10:00:00Z",
        "{\"exp\":1896032800};its audience (aud) [] lacks district-budget",
        "{\"exp\":1896032800,\"aud\":[\"account\",\"payroll\"]};[account, payroll] lacks",
        "{\"aud\":[\"account\",\"district-budget\"]};another issuer has signed it",
        "[];it is no JWT",
      })
  void byItsOwnWords(String claims, String told) {
    var payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    var problem = TokenFault.of("Bearer h." + payload + ".s", "district-budget", NOW);
    assertThat(problem.status()).isEqualTo(401);
    assertThat(problem.code()).isEqualTo("TOKEN_INVALID");
    assertThat(problem.en()).contains(told);
  }

  @ParameterizedTest
  @CsvSource({"Bearer not.a.token", "Bearer x", "Basic dTpw"})
  void whatIsNoTokenAtAll(String authorization) {
    assertThat(TokenFault.of(authorization, "district-budget", NOW).zh()).contains("不是 JWT");
  }
}
