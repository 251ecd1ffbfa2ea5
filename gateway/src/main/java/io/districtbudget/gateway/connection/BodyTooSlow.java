package io.districtbudget.gateway.connection;

import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.problem.ProblemResponse;
import io.districtbudget.serving.connection.LateBody;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** 408 BODY_TOO_SLOW for a request whose body has not come to its end in time. */
@ApplicationScoped
class BodyTooSlow implements LateBody {

  @Override
  public void refuse(RoutingContext exchange, Duration deadline) {
    var request = exchange.request();
    exchange.addEndHandler(sent -> request.connection().close());
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    ProblemResponse.send(request, late(deadline.toSeconds()));
  }

  private static Problem late(long seconds) {
    return new Problem(
        408,
        "BODY_TOO_SLOW",
        "请求内容未在 " + seconds + " 秒内传完。",
        "The request body did not arrive within " + seconds + " seconds.");
  }
}
