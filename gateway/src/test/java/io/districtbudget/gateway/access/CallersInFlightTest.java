package io.districtbudget.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests of one caller under way")
class CallersInFlightTest {

  private final CallersInFlight callers = new CallersInFlight(2);

  @Test
  @DisplayName("one too many is refused, and another caller's is not")
  void oneTooMany() {
    assertThat(callers.enter("a", request(new AtomicBoolean()))).isEmpty();
    assertThat(callers.enter("a", request(new AtomicBoolean()))).isEmpty();
    assertThat(callers.enter("a", request(new AtomicBoolean())))
        .hasValueSatisfying(refused -> assertThat(refused.status()).isEqualTo(429));
    assertThat(callers.enter("b", request(new AtomicBoolean()))).isEmpty();
  }

  @Test
  @DisplayName("an answer that ended without a word leaves its place to the next")
  void unheardEnd() {
    List<AtomicBoolean> ends = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      var end = new AtomicBoolean();
      ends.add(end);
      assertThat(callers.enter("a", request(end))).isEmpty();
    }
    assertThat(callers.enter("a", request(new AtomicBoolean()))).isPresent();
    ends.get(0).set(true);
    assertThat(callers.enter("a", request(new AtomicBoolean()))).isEmpty();
    assertThat(callers.enter("a", request(new AtomicBoolean()))).isPresent();
  }

  /** A request whose end nobody is told of, only its answer knows. */
  private static RoutingContext request(AtomicBoolean closed) {
    var answer = answering(HttpServerResponse.class, closed, null);
    return answering(RoutingContext.class, closed, answer);
  }

  private static <T> T answering(Class<T> type, AtomicBoolean closed, @Nullable Object response) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "response" -> response;
                  case "closed" -> closed.get();
                  case "ended" -> false;
                  case "addEndHandler" -> 0;
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }
}
