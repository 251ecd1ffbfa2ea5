package io.districtbudget.support.trace;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TracesExportedTest.WithCollector.class)
@QuarkusTestResource(PlatformResource.class)
@QuarkusTestResource(value = CollectorResource.class, restrictToAnnotatedClass = true)
@DisplayName("Traces are exported where a collector is named at run time")
@SuppressWarnings("NullAway.Init") // the collector fills the field
class TracesExportedTest {

  /** An application of its own: the others name no collector. */
  public static class WithCollector extends SupportAlone {}

  Queue<String> received;

  @Test
  @DisplayName(
      "a request's trace, under the identifier that the caller sent, reaches the collector")
  void exported() throws InterruptedException {
    String trace = "0af7651916cd43dd8448eb211c80319c";
    given()
        .auth()
        .oauth2(TestTokens.token("admin", TestTokens.freshDivision(), null, null))
        .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
        .get("/api/v1/parked-keys/support-test")
        .then()
        .statusCode(200);
    long deadline = System.nanoTime() + 15_000_000_000L;
    while (received.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(received)
        .anyMatch(
            request ->
                request.startsWith("/v1/traces ")
                    && request.contains("support-test")
                    && request.contains("parked-keys"));
  }
}
