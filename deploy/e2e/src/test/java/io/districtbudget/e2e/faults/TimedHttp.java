package io.districtbudget.e2e.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.districtbudget.e2e.District;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** HTTP with JSON as department systems speak it, and the time that each answer took. */
final class TimedHttp {

  /** Longer than any stated deadline: a request that takes as long hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final District district;

  TimedHttp(District district) {
    this.district = district;
  }

  /**
   * What came back.
   *
   * @param status HTTP status; 0 when the connection was refused or broken off
   * @param begun {@link System#nanoTime} of the request
   */
  record Answered(
      int status, JsonNode body, @Nullable String retryAfter, long begun, Duration took) {

    String code() {
      return body.path("code").asText();
    }

    @Override
    public String toString() {
      return status + " " + code() + " after " + took.toMillis() + " ms: " + body;
    }
  }

  /** Through the gateway. */
  Answered get(String token, String path) {
    return get(district.running().gateway(), token, path, Map.of());
  }

  /** From any part. */
  Answered get(URI part, String token, String path, Map<String, String> headers) {
    return send(request(part, token, path, headers).GET());
  }

  /** Through the gateway; a text goes as it is, all else as JSON. */
  Answered post(String token, String path, Object body) {
    return post(token, path, body, Map.of());
  }

  Answered post(String token, String path, Object body, Map<String, String> headers) {
    String type = body instanceof String ? "text/plain; charset=utf-8" : "application/json";
    return send(
        request(district.running().gateway(), token, path, headers)
            .header("Content-Type", type)
            .POST(publisher(body)));
  }

  /** A token of the machine client with this role. */
  String token(String role) {
    return district.running().tokens().token(role);
  }

  private static HttpRequest.Builder request(
      URI part, String token, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(part.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token);
    headers.forEach(request::header);
    return request;
  }

  private Answered send(HttpRequest.Builder request) {
    long begun = System.nanoTime();
    try {
      HttpResponse<String> answer =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
      return new Answered(
          answer.statusCode(), json(answer.body()), retryAfter, begun, since(begun));
    } catch (HttpConnectTimeoutException unreachable) {
      return new Answered(0, MissingNode.getInstance(), null, begun, since(begun));
    } catch (HttpTimeoutException hangs) {
      throw new AssertionError("no answer at all from " + request.build().uri(), hangs);
    } catch (IOException brokenOff) {
      return new Answered(0, MissingNode.getInstance(), null, begun, since(begun));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Duration since(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static BodyPublisher publisher(Object body) {
    try {
      return BodyPublishers.ofString(
          body instanceof String text ? text : JSON.writeValueAsString(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      return JSON.getNodeFactory().textNode(text);
    }
  }
}
