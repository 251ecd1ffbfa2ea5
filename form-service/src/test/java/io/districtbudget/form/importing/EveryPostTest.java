package io.districtbudget.form.importing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.Endpoints;
import io.districtbudget.support.testing.TestTokens;
import io.districtbudget.support.testing.TokenResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TokenResource.class)
@DisplayName("Every POST: this service keeps nothing; sent again it answers the same")
class EveryPostTest {

  private static final String READINGS = "/api/v1/forms/readings";

  /** Its effects are those of other services: SentAgainIT (e2e) sends it five times at once. */
  private static final String IMPORTS = "/api/v1/forms/imports";

  /** The same of forms with corrections: FormImportTest. */
  private static final String CORRECTED = "/corrected";

  /** A job that runs is not resumed again: ImportJobTest. */
  private static final String RESUMPTION = "/api/v1/forms/jobs/{id}/resumption";

  @Test
  @DisplayName("all POSTs that the service offers are here")
  void noneIsForgotten() {
    assertThat(Endpoints.of("POST"))
        .containsExactlyInAnyOrder(
            "POST " + READINGS,
            "POST " + READINGS + CORRECTED,
            "POST " + IMPORTS,
            "POST " + IMPORTS + CORRECTED,
            "POST " + RESUMPTION);
  }

  @Test
  @DisplayName("a document read five times at once with one Idempotency-Key: equal answers")
  void readings() throws Exception {
    String token = TestTokens.token("finance", TestTokens.freshDivision(), null, null);
    Callable<String> read =
        () -> {
          Response answer =
              given()
                  .auth()
                  .oauth2(token)
                  .contentType("text/plain; charset=UTF-8")
                  .header("Idempotency-Key", "read-once")
                  .body(SampleForms.selfAssessment("路灯养护", SampleForms.fundsOf("5\t5\t4")))
                  .post(READINGS);
          return answer.statusCode() + answer.asString();
        };
    ExecutorService clients = Executors.newFixedThreadPool(5);
    try {
      Set<String> answers = new HashSet<>();
      for (Future<String> answer : clients.invokeAll(Collections.nCopies(5, read))) {
        answers.add(answer.get());
      }
      assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("200{"));
    } finally {
      clients.shutdownNow();
    }
  }
}
