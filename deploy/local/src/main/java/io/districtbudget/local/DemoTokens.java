package io.districtbudget.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tokens by the client-credentials grant of the demo clients, kept until shortly before expiry. */
final class DemoTokens implements TokenSource {

  private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(60);
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final URI issuer;
  private final Clock clock;

  DemoTokens(URI issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  private record Kept(String token, Instant until) {}

  @Override
  public String token(String role) {
    return kept.compute(
            role, (r, old) -> old != null && clock.instant().isBefore(old.until()) ? old : fetch(r))
        .token();
  }

  private Kept fetch(String role) {
    var client = "demo-" + role;
    var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + client;
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .timeout(DEADLINE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("No token for " + client + ": " + answer.body());
      }
      var body = json.readTree(answer.body());
      var life = Duration.ofSeconds(body.required("expires_in").asLong());
      return new Kept(
          body.required("access_token").asText(), clock.instant().plus(life).minus(BEFORE_EXPIRY));
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak did not answer for " + client, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
