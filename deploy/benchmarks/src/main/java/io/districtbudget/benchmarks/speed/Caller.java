package io.districtbudget.benchmarks.speed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;

/** Calls of one role. */
record Caller(String base, Supplier<String> token) {

  static final String JSON = "application/json";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration DEADLINE = Duration.ofMinutes(10);

  /** The body of the answer, which is a success. */
  String post(String path, String type, String body) {
    return send(request(path, type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The same for something that is not there yet. */
  String create(String path, String body) {
    return send(
        request(path, JSON)
            .header("If-None-Match", "*")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The same for something whose version is known. */
  String replace(String path, long version, String body) {
    return send(
        request(path, JSON)
            .header("If-Match", "\"" + version + "\"")
            .PUT(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path, String type) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(DEADLINE)
        .header("Authorization", "Bearer " + token.get())
        .header("Content-Type", type);
  }

  private static String send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      return answer.body();
    } catch (IOException cause) {
      throw new IllegalStateException(cause);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
