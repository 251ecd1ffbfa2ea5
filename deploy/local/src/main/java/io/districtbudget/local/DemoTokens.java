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
import org.jspecify.annotations.Nullable;

/**
 * Tokens by the client-credentials grant of the demo clients. They are renewed long before they
 * expire, so that nobody is without one while Keycloak is away for some minutes.
 */
final class DemoTokens implements TokenSource {

  private static final Duration BEFORE_EXPIRY = Duration.ofMinutes(5);
  private static final Duration STILL_GOOD = Duration.ofSeconds(30);
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final Duration DEADLINE = Duration.ofSeconds(20);
  private static final Duration RENEWAL_DEADLINE = Duration.ofSeconds(3);

  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final URI issuer;
  private final Clock clock;

  DemoTokens(URI issuer, Clock clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /**
   * A token.
   *
   * @param renewal when it is to be renewed
   * @param until when it is of no more use
   */
  private record Kept(String token, Instant renewal, Instant until) {}

  @Override
  public String token(String role) {
    return kept.compute(
            role,
            (r, old) ->
                old != null && clock.instant().isBefore(old.renewal()) ? old : renewed(r, old))
        .token();
  }

  /** The old one as long as it is good, where there is no new one. */
  private Kept renewed(String role, @Nullable Kept old) {
    if (old == null || !clock.instant().isBefore(old.until())) {
      return fetch(role, DEADLINE);
    }
    try {
      return fetch(role, RENEWAL_DEADLINE);
    } catch (IllegalStateException away) {
      return new Kept(old.token(), clock.instant().plus(AGAIN), old.until());
    }
  }

  private Kept fetch(String role, Duration deadline) {
    var client = "demo-" + role;
    var form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + client;
    var request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .timeout(deadline)
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
      var end = clock.instant().plus(life);
      return new Kept(
          body.required("access_token").asText(), end.minus(BEFORE_EXPIRY), end.minus(STILL_GOOD));
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak did not answer for " + client, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
