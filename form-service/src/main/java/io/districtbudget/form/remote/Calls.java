package io.districtbudget.form.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls: each has the client's deadline. A service that has not caught up with what was just
 * written is asked again until the patience ends; a service that is away is an outage.
 */
@ApplicationScoped
public class Calls {

  private static final Set<Integer> AWAY = Set.of(502, 503, 504);
  private static final Set<String> BEHIND =
      Set.of("READ_MODEL_BEHIND", "TOO_MANY_WAITING", "REQUEST_IN_PROGRESS", "PROJECT_UNKNOWN");
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int AGAIN = 2;
  private static final long DELAY = 200;

  /** A read that has run into its deadline is not repeated. */
  private static final long IN_ALL = 5_000;

  private final ObjectMapper json;
  private final Duration patience;

  public Calls(
      ObjectMapper json,
      @ConfigProperty(name = "form.importing.patience", defaultValue = "15s") Duration patience) {
    this.json = json;
    this.patience = patience;
  }

  /**
   * The answer, which may be a refusal.
   *
   * @throws ServiceOutage when the service does not answer, or stays behind
   */
  public Answer make(String service, Supplier<Response> call) {
    long end = System.nanoTime() + patience.toNanos();
    Answer answer = once(service, call);
    while (BEHIND.contains(answer.code()) && System.nanoTime() < end) {
      pause(service);
      answer = once(service, call);
    }
    if (AWAY.contains(answer.status())) {
      throw new ServiceOutage(service, null);
    }
    return answer;
  }

  /**
   * The answer of a read that may follow a write: one that failed on its way is sent again.
   *
   * @throws ServiceOutage when the service does not answer, or stays behind
   */
  @Retry(maxRetries = AGAIN, delay = DELAY, maxDuration = IN_ALL, retryOn = ServiceOutage.class)
  public Answer read(String service, Supplier<Response> call) {
    return make(service, call);
  }

  /**
   * The answer of a read that follows no write: what is not there now is not waited for. One that
   * failed on its way is sent again.
   *
   * @throws ServiceOutage when the service does not answer
   */
  @Retry(maxRetries = AGAIN, delay = DELAY, maxDuration = IN_ALL, retryOn = ServiceOutage.class)
  public Answer ask(String service, Supplier<Response> call) {
    Answer answer = once(service, call);
    if (AWAY.contains(answer.status())) {
      throw new ServiceOutage(service, null);
    }
    return answer;
  }

  private Answer once(String service, Supplier<Response> call) {
    try (Response response = call.get()) {
      return answer(service, response);
    } catch (WebApplicationException refusal) {
      return answer(service, refusal.getResponse());
    } catch (ProcessingException noAnswer) {
      throw new ServiceOutage(service, noAnswer);
    }
  }

  private Answer answer(String service, Response response) {
    return new Answer(
        service,
        response.getStatus(),
        new Answer.Body(json, body(response)),
        response.getHeaderString("Consistency-Token"),
        response.getHeaderString("ETag"));
  }

  private JsonNode body(Response response) {
    String text = response.hasEntity() ? response.readEntity(String.class) : null;
    return text == null || text.isBlank() ? MissingNode.getInstance() : parse(text);
  }

  private JsonNode parse(@Nullable String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static void pause(String service) {
    try {
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ServiceOutage(service, stopped);
    }
  }
}
