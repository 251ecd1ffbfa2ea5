package io.districtbudget.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports documents through the gateway, and sees each line when it comes. */
public final class FormImport {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Longer than any stated deadline: an import that takes as long hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final District district;

  public FormImport(District district) {
    this.district = district;
  }

  /** What came back; a refusal's problem is the only line. */
  public record Imported(int status, @Nullable String retryAfter, List<JsonNode> lines) {

    public JsonNode last() {
      return lines.get(lines.size() - 1);
    }

    public List<String> outcomes() {
      return lines.stream().map(line -> line.path("outcome").asText()).toList();
    }
  }

  public Imported of(InventedForms forms) {
    return of(forms, null, line -> {});
  }

  /**
   * Imports them.
   *
   * @param key the Idempotency-Key, null for none
   * @param onLine is told the number of each line, from 1, as soon as it is there
   */
  public Imported of(InventedForms forms, @Nullable String key, IntConsumer onLine) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                district.running().gateway().resolve("/api/v1/forms/imports?historical=true"))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + district.running().tokens().token("finance"))
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(forms.text()));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      HttpResponse<Stream<String>> answer = http.send(request.build(), BodyHandlers.ofLines());
      List<JsonNode> lines = new ArrayList<>();
      try (Stream<String> streamed = answer.body()) {
        streamed.forEach(
            line -> {
              lines.add(json(line));
              onLine.accept(lines.size());
            });
      }
      String retryAfter = answer.headers().firstValue("Retry-After").orElse(null);
      return new Imported(answer.statusCode(), retryAfter, lines);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    } catch (InterruptedException cause) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(cause);
    }
  }

  private static JsonNode json(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException cause) {
      throw new UncheckedIOException(line, cause);
    }
  }
}
