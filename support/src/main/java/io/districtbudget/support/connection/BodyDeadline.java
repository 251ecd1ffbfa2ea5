package io.districtbudget.support.connection;

import io.districtbudget.support.problem.ProblemException;
import io.districtbudget.support.problem.ProblemWriter;
import io.districtbudget.support.text.LocalText;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 408 BODY_TOO_SLOW for a request whose body has not come to its end in time. */
@ApplicationScoped
public class BodyDeadline {

  private static final int EARLY = 900;

  private final Vertx vertx;
  private final ProblemWriter problems;
  private final Duration deadline;

  BodyDeadline(
      Vertx vertx,
      ProblemWriter problems,
      @ConfigProperty(name = "district.http.body-deadline", defaultValue = "60s")
          Duration deadline) {
    this.vertx = vertx;
    this.problems = problems;
    this.deadline = deadline;
  }

  void watch(@Observes Filters filters) {
    filters.register(this::begins, EARLY);
  }

  private void begins(RoutingContext exchange) {
    if (hasBody(exchange.request())) {
      long timer = vertx.setTimer(deadline.toMillis(), id -> end(exchange));
      exchange.addEndHandler(ended -> vertx.cancelTimer(timer));
    }
    exchange.next();
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        : !length.equals("0");
  }

  private void end(RoutingContext exchange) {
    if (exchange.request().isEnded()) {
      return;
    }
    if (exchange.response().headWritten()) {
      exchange.request().connection().close();
    } else {
      problems.sendAndClose(exchange, late());
    }
  }

  private ProblemException late() {
    return new ProblemException(
        408,
        "BODY_TOO_SLOW",
        LocalText.of(
            "请求内容未在 %d 秒内传完。",
            "The request body did not arrive within %d seconds.", deadline.toSeconds()),
        List.of());
  }
}
