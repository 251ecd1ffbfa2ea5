package io.districtbudget.local.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.districtbudget.local.StartException;
import io.districtbudget.local.TokenSource;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Speaks to the district through its door, each request in somebody's role. */
final class DistrictClient {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration IMPORT_DEADLINE = Duration.ofMinutes(2);

  /** Answers that ask to come again: too many requests, and a read model that is behind. */
  private static final int ATTEMPTS = 6;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ObjectMapper json = new ObjectMapper();
  private final URI gateway;
  private final TokenSource tokens;

  DistrictClient(URI gateway, TokenSource tokens) {
    this.gateway = gateway;
    this.tokens = tokens;
  }

  Answer get(String role, String path, Map<String, String> headers) {
    return send(role, request(role, path, headers).GET(), path);
  }

  Answer put(String role, String path, Map<String, String> headers, Object body) {
    return send(role, withJson(request(role, path, headers), "PUT", body), path);
  }

  Answer post(String role, String path, Map<String, String> headers, @Nullable Object body) {
    return send(role, withJson(request(role, path, headers), "POST", body), path);
  }

  /** Sends a document as it is; the answer is NDJSON text. */
  Answer importDocument(String role, String path, byte[] document) {
    HttpRequest.Builder request =
        request(role, path, Map.of("Content-Type", "text/plain; charset=UTF-8"))
            .setHeader("Accept", "application/x-ndjson")
            .timeout(IMPORT_DEADLINE)
            .POST(BodyPublishers.ofByteArray(document));
    return send(role, request, path);
  }

  /** A value as it stands in a query. */
  static String query(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String role, String path, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve("/api/v1" + path))
            .timeout(DEADLINE)
            .header("Authorization", "Bearer " + tokens.token(role))
            .header("Accept", "application/json");
    headers.forEach(request::setHeader);
    return request;
  }

  private HttpRequest.Builder withJson(
      HttpRequest.Builder request, String method, @Nullable Object body) {
    if (body == null) {
      return request.method(method, BodyPublishers.noBody());
    }
    try {
      return request
          .setHeader("Content-Type", "application/json")
          .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer send(String role, HttpRequest.Builder request, String path) {
    try {
      HttpResponse<String> response = null;
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 429 && response.statusCode() != 503) {
          break;
        }
        TimeUnit.SECONDS.sleep(response.headers().firstValueAsLong("Retry-After").orElse(1));
      }
      return Answer.of(Objects.requireNonNull(response), json);
    } catch (IOException e) {
      throw new StartException(
          "示例区未能载入：%s 没有应答（%s）。".formatted(path, e.getMessage()),
          "The sample district could not be loaded: no answer to %s as %s (%s)."
              .formatted(path, role, e.getMessage()),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartException("示例区载入中断。", "Loading the sample district was interrupted.", e);
    }
  }
}
