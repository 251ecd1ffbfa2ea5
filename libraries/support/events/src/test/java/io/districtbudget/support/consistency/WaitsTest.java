package io.districtbudget.support.consistency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Waits for the read model: few of one caller, and they hold nothing that others need")
class WaitsTest {

  private static final int WAITS_PER_CALLER = 4;

  @Inject StillModel model;
  @Inject ReadModelProgress progress;

  private final String division = TestTokens.freshDivision();
  private final String eager = TestTokens.token("finance", division, null, null);
  private final String calm = TestTokens.token("auditor", division, null, null);

  @Test
  @DisplayName(
      "four of one caller wait until the deadline, the fifth is told at once to come later")
  void onlySoMany() throws InterruptedException {
    var answers = waiting(eager, neverReached(), 20);

    var others = ask(calm, null);
    assertThat(others.statusCode()).isEqualTo(200);
    awaitRefused(answers, 20 - WAITS_PER_CALLER);
    model.mostAtOnce();
    var statuses = answers.stream().map(CompletableFuture::join).toList();
    assertThat(model.mostAtOnce()).as("looks at once for all that wait").isEqualTo(1);
    assertThat(statuses).filteredOn(a -> a.statusCode() == 503).hasSize(WAITS_PER_CALLER);
    assertThat(statuses)
        .filteredOn(a -> a.statusCode() == 429)
        .hasSize(20 - WAITS_PER_CALLER)
        .allSatisfy(
            refused -> {
              assertThat(refused.<String>path("code")).isEqualTo("TOO_MANY_WAITING");
              assertThat(refused.header("Retry-After")).isEqualTo("1");
            });
  }

  @Test
  @DisplayName("a place is free again as soon as a wait is over")
  void placesAreFreed() {
    for (int round = 0; round < 3; round++) {
      String id = UUID.randomUUID().toString();
      var answers = waiting(eager, "project:" + id + ":1", WAITS_PER_CALLER);
      CompletableFuture.runAsync(
              () -> {
                model.reach(id);
                progress.advanced();
              },
              CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
          .join();
      assertThat(answers).allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(200));
    }
  }

  private static void awaitRefused(List<CompletableFuture<Response>> answers, int many)
      throws InterruptedException {
    while (answers.stream().filter(CompletableFuture::isDone).count() < many) {
      Thread.sleep(10);
    }
  }

  private static String neverReached() {
    return "project:" + UUID.randomUUID() + ":999";
  }

  private static List<CompletableFuture<Response>> waiting(
      String token, String position, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                CompletableFuture.supplyAsync(
                    () -> ask(token, position), r -> new Thread(r).start()))
        .toList();
  }

  private static Response ask(String token, @Nullable String position) {
    var request = given().auth().oauth2(token);
    if (position != null) {
      request.header(ConsistencyTokens.HEADER, position);
    }
    return request.get("/api/v1/parked-keys/support-test");
  }
}
