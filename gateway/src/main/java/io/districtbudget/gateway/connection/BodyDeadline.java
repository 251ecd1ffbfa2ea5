package io.districtbudget.gateway.connection;

import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.problem.ProblemResponse;
import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** 408 BODY_TOO_SLOW for a request whose body has not come to its end in time. */
@ApplicationScoped
public class BodyDeadline {

  private static final int EARLY = 900;

  private final Vertx vertx;
  private final Duration deadline;

  BodyDeadline(Vertx vertx, GatewayConfiguration configuration) {
    this.vertx = vertx;
    this.deadline = configuration.connections().bodyDeadline();
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
    var request = exchange.request();
    if (request.isEnded()) {
      return;
    }
    var response = request.response();
    if (response.headWritten()) {
      request.connection().close();
      return;
    }
    exchange.addEndHandler(sent -> request.connection().close());
    response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    ProblemResponse.send(request, late());
  }

  private Problem late() {
    long seconds = deadline.toSeconds();
    return new Problem(
        408,
        "BODY_TOO_SLOW",
        "请求内容未在 " + seconds + " 秒内传完。",
        "The request body did not arrive within " + seconds + " seconds.");
  }
}
