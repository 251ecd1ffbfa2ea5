package io.districtbudget.support.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.districtbudget.support.testing.PlatformResource;
import io.districtbudget.support.testing.SupportAlone;
import io.districtbudget.support.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(SupportAlone.class)
@QuarkusTestResource(PlatformResource.class)
@DisplayName("Connections: what is begun comes to an end, or the connection does")
class DeadlinesTest {

  private static final String HEAD = "GET /q/health/live HTTP/1.1\r\nHost: here\r\n";

  @Test
  @DisplayName("a head that comes byte by byte ends with the head's deadline")
  void slowHead() throws IOException, InterruptedException {
    try (var connection = new Socket("localhost", RestAssured.port)) {
      connection.setSoTimeout(200);
      long begun = System.nanoTime();
      int sent = 0;
      while (!isClosed(connection) && sent < 60) {
        send(connection, HEAD.substring(sent % HEAD.length(), sent % HEAD.length() + 1));
        sent++;
      }
      assertThat(sent).as("bytes until it was closed").isBetween(2, 30);
      assertThat(System.nanoTime() - begun).isGreaterThan(900_000_000L);
    }
  }

  @Test
  @DisplayName(
      "the second head of a connection has the same deadline, and pauses between are allowed")
  void slowSecondHead() throws IOException, InterruptedException {
    try (var connection = new Socket("localhost", RestAssured.port)) {
      connection.setSoTimeout(2500);
      send(connection, HEAD + "\r\n");
      assertThat(read(connection)).startsWith("HTTP/1.1 200");
      Thread.sleep(2500); // longer than a head may take
      send(connection, HEAD + "\r\n");
      assertThat(read(connection)).startsWith("HTTP/1.1 200");
      send(connection, "GET /q/he");
      connection.setSoTimeout(6000);
      assertThat(connection.getInputStream().read()).as("end of the connection").isNegative();
    }
  }

  @Test
  @DisplayName("a body that does not come to its end is 408, and the connection ends")
  void slowBody() throws IOException {
    try (var connection = new Socket("localhost", RestAssured.port)) {
      connection.setSoTimeout(8000);
      send(
          connection,
          "POST /notes:batch HTTP/1.1\r\nHost: here\r\nContent-Type: application/x-ndjson\r\n"
              + "Authorization: Bearer "
              + TestTokens.token("finance", TestTokens.freshDivision(), null, null)
              + "\r\nContent-Length: 100\r\n\r\n{");
      String answer =
          new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 408").contains("BODY_TOO_SLOW");
    }
  }

  @Test
  @DisplayName("a request that is refused at its head leaves the connection to those after it")
  void refusedHead() throws IOException, InterruptedException {
    try (var connection = new Socket("localhost", RestAssured.port)) {
      connection.setSoTimeout(4000);
      send(connection, HEAD + "Accept: text/html;q=9\r\n\r\n");
      assertThat(read(connection)).startsWith("HTTP/1.1 400").contains("HEADER_INVALID");
      Thread.sleep(3500); // longer than the service would read on
      send(connection, HEAD + "\r\n");
      assertThat(read(connection)).startsWith("HTTP/1.1 200");
    }
  }

  private static void send(Socket connection, String text) {
    try {
      connection.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException closed) {
      // the next look says so
    }
  }

  private static String read(Socket connection) throws IOException {
    var buffer = new byte[4096];
    int length = connection.getInputStream().read(buffer);
    return new String(buffer, 0, Math.max(0, length), StandardCharsets.UTF_8);
  }

  private static boolean isClosed(Socket connection) {
    try {
      return connection.getInputStream().read() < 0;
    } catch (java.net.SocketTimeoutException open) {
      return false;
    } catch (IOException closed) {
      return true;
    }
  }
}
