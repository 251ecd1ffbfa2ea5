package io.districtbudget.support.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** Writes a refusal before REST has taken over the request, whose body is not read any more. */
@ApplicationScoped
public class ProblemWriter {

  private static final long LINGER_MILLIS = 3000;

  private final Vertx vertx;
  private final ObjectMapper json;

  ProblemWriter(Vertx vertx, ObjectMapper json) {
    this.vertx = vertx;
    this.json = json;
  }

  /**
   * Answers with the refusal and goes on reading for a while: a caller that is still sending would
   * else meet a broken connection and no answer. A connection whose request has come to its end may
   * carry the next one already, and is left alone.
   */
  public void sendAndLinger(RoutingContext exchange, ProblemException refusal) {
    var request = exchange.request();
    exchange.addEndHandler(sent -> vertx.setTimer(LINGER_MILLIS, over -> closeUnlessRead(request)));
    request.resume();
    send(exchange, refusal);
  }

  private static void closeUnlessRead(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }

  /** Answers with the refusal; what is still to come of the request ends with the connection. */
  public void sendAndClose(RoutingContext exchange, ProblemException refusal) {
    exchange.addEndHandler(sent -> exchange.request().connection().close());
    exchange.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    send(exchange, refusal);
  }

  private void send(RoutingContext exchange, ProblemException refusal) {
    Locale locale =
        ProblemDetails.language(exchange.acceptableLanguages().stream().map(LanguageHeader::tag));
    exchange
        .response()
        .setStatusCode(refusal.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
        .end(body(ProblemDetails.of(refusal, locale, exchange.normalizedPath())));
  }

  private Buffer body(Problem problem) {
    try {
      return Buffer.buffer(json.writeValueAsBytes(problem));
    } catch (JsonProcessingException cause) {
      throw new IllegalStateException("problem not written", cause);
    }
  }
}
