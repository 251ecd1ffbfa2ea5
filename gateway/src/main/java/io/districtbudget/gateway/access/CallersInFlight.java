package io.districtbudget.gateway.access;

import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which requests of each caller are under way: nobody takes what others need. The answers are kept
 * rather than their number: an end that nobody was told of, as when memory ran out, is found when
 * the place is needed, and locks no account out for ever.
 */
@ApplicationScoped
class CallersInFlight {

  private final Map<String, Set<HttpServerResponse>> underWay = new ConcurrentHashMap<>();
  private final int most;

  @Inject
  CallersInFlight(GatewayConfiguration configuration) {
    this(configuration.rate().inFlight());
  }

  CallersInFlight(int most) {
    this.most = most;
  }

  /** Counts a request until its answer has ended, or refuses it when it is one too many. */
  Optional<Problem> enter(String caller, RoutingContext context) {
    HttpServerResponse answer = context.response();
    Set<HttpServerResponse> own =
        underWay.compute(caller, (name, present) -> withPlaceFor(answer, present));
    if (!own.contains(answer)) {
      return Optional.of(tooMany());
    }
    context.addEndHandler(ended -> leave(caller, answer));
    if (isOver(answer)) {
      leave(caller, answer); // gone while its token was verified: nothing will be heard of its end
    }
    return Optional.empty();
  }

  /** The caller's answers with the new one, or without it when there are too many. */
  private Set<HttpServerResponse> withPlaceFor(
      HttpServerResponse answer, @Nullable Set<HttpServerResponse> present) {
    Set<HttpServerResponse> own =
        present == null ? Collections.synchronizedSet(identitySet()) : present;
    if (own.size() >= most) {
      own.removeIf(CallersInFlight::isOver);
    }
    if (own.size() < most) {
      own.add(answer);
    }
    return own;
  }

  private static Set<HttpServerResponse> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  private static boolean isOver(HttpServerResponse answer) {
    return answer.ended() || answer.closed();
  }

  private void leave(String caller, HttpServerResponse answer) {
    underWay.computeIfPresent(
        caller,
        (name, own) -> {
          own.remove(answer);
          return own.isEmpty() ? null : own;
        });
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
