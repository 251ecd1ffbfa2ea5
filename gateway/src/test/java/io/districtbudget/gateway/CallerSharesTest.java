package io.districtbudget.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
@DisplayName("One caller at its limit leaves the way free for the others")
class CallerSharesTest {

  private static final int SHARE = 32;

  @Test
  @DisplayName(
      "32 requests are under way, the next is refused; all have a connection, and so has another"
          + " caller")
  void requestsUnderWay() throws InterruptedException {
    var greedy = TestTokens.of("greedy");
    var answers = IntStream.range(0, SHARE).mapToObj(i -> held(greedy)).toList();
    awaitHeld(SHARE);

    given()
        .auth()
        .oauth2(greedy)
        .get("/api/v1/projects")
        .then()
        .statusCode(429)
        .header("retry-after", equalTo("1"))
        .body("code", equalTo("TOO_MANY_IN_FLIGHT"));
    assertThat(get("modest", "/api/v1/projects").statusCode()).isEqualTo(200);

    get("modest", "/api/v1/projects/held-end");
    assertThat(answers).allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(200));
    assertThat(get("greedy", "/api/v1/projects").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("bodies that do not end count as well, and are 408 after their deadline")
  void unfinishedBodies() throws IOException {
    var connections = new ArrayList<Socket>();
    try {
      var head = postOf(TestTokens.of("endless"));
      for (int i = 0; i < SHARE + 3; i++) {
        connections.add(send(head));
      }
      assertThat(get("modest-two", "/api/v1/projects").statusCode()).isEqualTo(200);
      var answers = connections.stream().map(CallerSharesTest::firstLine).toList();
      assertThat(answers).filteredOn(a -> a.contains(" 429 ")).hasSize(3);
      assertThat(answers).filteredOn(a -> a.contains(" 408 ")).hasSize(SHARE);
    } finally {
      for (var connection : connections) {
        connection.close();
      }
    }
    assertThat(get("endless", "/api/v1/projects").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("a head that is half sent ends with the head's deadline, without any token")
  void halfSentHead() throws IOException {
    try (var connection = send("GET /api/v1/pro")) {
      assertThat(connection.getInputStream().read()).as("end of the connection").isNegative();
    }
  }

  private static CompletableFuture<Response> held(String token) {
    return CompletableFuture.supplyAsync(
        () -> given().auth().oauth2(token).get("/api/v1/projects/held"),
        call -> new Thread(call).start());
  }

  private static void awaitHeld(int many) throws InterruptedException {
    for (int i = 0; i < 100; i++) {
      if (get("counting" + i % 4, "/api/v1/projects/held-count").asString().equals("" + many)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("not all requests have arrived");
  }

  private static Response get(String caller, String path) {
    return given().auth().oauth2(TestTokens.of(caller)).get(path);
  }

  private static String postOf(String token) {
    return "POST /api/v1/projects HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n"
        + "Authorization: Bearer "
        + token
        + "\r\nContent-Length: 100\r\n\r\n{";
  }

  private static Socket send(String text) throws IOException {
    var connection = new Socket("localhost", RestAssured.port);
    connection.setSoTimeout(10_000);
    connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return connection;
  }

  private static String firstLine(Socket connection) {
    try {
      var answer =
          new String(connection.getInputStream().readNBytes(13), StandardCharsets.US_ASCII);
      return answer + " ";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
