package io.districtbudget.gateway.access;

import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many requests of each caller are under way: nobody takes what others need. */
@ApplicationScoped
class CallersInFlight {

  private final Map<String, Integer> underWay = new ConcurrentHashMap<>();
  private final int most;

  CallersInFlight(GatewayConfiguration configuration) {
    this.most = configuration.rate().inFlight();
  }

  /** Counts a request until its answer has ended, or refuses it when it is one too many. */
  Optional<Problem> enter(String caller, RoutingContext context) {
    if (underWay.merge(caller, 1, Integer::sum) > most) {
      leave(caller);
      return Optional.of(tooMany());
    }
    var left = new AtomicBoolean();
    Runnable leave =
        () -> {
          if (left.compareAndSet(false, true)) {
            leave(caller);
          }
        };
    context.addEndHandler(ended -> leave.run());
    if (context.response().closed() || context.response().ended()) {
      leave.run(); // gone while its token was verified: nothing will be heard of its end
    }
    return Optional.empty();
  }

  private void leave(String caller) {
    underWay.computeIfPresent(caller, (name, count) -> count > 1 ? count - 1 : null);
  }

  private Problem tooMany() {
    return new Problem(
            429,
            "TOO_MANY_IN_FLIGHT",
            "当前账号同时进行的请求已达 " + most + " 个，请稍后再试。",
            most + " requests of this caller are in flight; try again later.")
        .retryAfter(1);
  }
}
