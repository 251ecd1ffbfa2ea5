package io.districtbudget.support.problem;

import io.districtbudget.support.text.LocalText;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 413 BODY_TOO_LARGE before the body is read. The HTTP server refuses by the same limit, but
 * without a word.
 */
@ApplicationScoped
class BodyTooLarge {

  private static final int BEFORE_THE_SERVER_ITSELF = 100;

  private final Optional<MemorySize> most;
  private final ProblemWriter problems;

  BodyTooLarge(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> most,
      ProblemWriter problems) {
    this.most = most;
    this.problems = problems;
  }

  void register(@Observes Filters filters) {
    most.ifPresent(
        limit ->
            filters.register(
                exchange -> check(exchange, limit.asLongValue()), BEFORE_THE_SERVER_ITSELF));
  }

  private void check(RoutingContext exchange, long limit) {
    if (length(exchange) <= limit) {
      exchange.next();
      return;
    }
    problems.sendAndLinger(exchange, problem(limit));
  }

  /** As stated; one that is not stated is counted while it is read. */
  private static long length(RoutingContext exchange) {
    String stated = exchange.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return stated == null ? 0 : Long.parseLong(stated);
    } catch (NumberFormatException malformed) {
      return 0; // the server's own affair
    }
  }

  private static ProblemException problem(long limit) {
    return new ProblemException(
        413,
        "BODY_TOO_LARGE",
        LocalText.of(
            "请求内容过大，最多 %d 字节。",
            "The request body is too large; at most %d bytes are taken.", limit),
        List.of());
  }
}
