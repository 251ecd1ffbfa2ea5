package io.districtbudget.serving.connection;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks after requests whose body has not come to its end in time. */
@ApplicationScoped
public class BodyDeadline {

  private static final int EARLY = 900;

  private final Vertx vertx;
  private final LateBody late;
  private final Duration deadline;

  BodyDeadline(
      Vertx vertx,
      LateBody late,
      @ConfigProperty(name = "district.http.body-deadline", defaultValue = "60s")
          Duration deadline) {
    this.vertx = vertx;
    this.late = late;
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
      late.refuse(exchange, deadline);
    }
  }
}
