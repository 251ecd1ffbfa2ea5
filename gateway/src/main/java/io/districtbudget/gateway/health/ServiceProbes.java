package io.districtbudget.gateway.health;

import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.districtbudget.gateway.routing.ServiceAddress;
import io.districtbudget.gateway.routing.ServiceCopies;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.districtbudget.gateway.routing.ServiceRoutes;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Asks every service whether it is ready, each of its copies. Of those with several copies it asks
 * steadily, so that one that is about to end gets no more requests.
 */
@ApplicationScoped
class ServiceProbes {

  private static final String PATH = "/q/health/ready";
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  private final Vertx vertx;
  private final ServiceRoutes routes;
  private final ServiceCopies copies;
  private final Duration every;
  private final HttpClient client;

  /** A copy, and what it is called where its state is told. */
  private record Named(String name, ServiceAddress copy) {}

  ServiceProbes(
      Vertx vertx, ServiceRoutes routes, ServiceCopies copies, GatewayConfiguration configuration) {
    this.vertx = vertx;
    this.routes = routes;
    this.copies = copies;
    this.every = configuration.copiesAsked();
    this.client = vertx.createHttpClient();
  }

  void watch(@Observes StartupEvent started) {
    var watched =
        routes.all().stream()
            .filter(route -> route.copies().size() > 1)
            .flatMap(route -> route.copies().stream())
            .toList();
    if (!watched.isEmpty()) {
      vertx.setPeriodic(every.toMillis(), timer -> watched.forEach(this::ready));
    }
  }

  /** Whether each copy of each service is ready, by name. */
  Uni<Map<String, Boolean>> ready() {
    var all = routes.all().stream().flatMap(route -> named(route).stream()).toList();
    var asked = all.stream().map(each -> ready(each.copy())).toList();
    return Uni.createFrom()
        .completionStage(
            () ->
                Future.join(asked).map(answers -> byName(all, answers.list())).toCompletionStage());
  }

  private static List<Named> named(ServiceRoute route) {
    return route.copies().size() == 1
        ? List.of(new Named(route.name(), route.copies().get(0)))
        : route.copies().stream().map(copy -> new Named(route.name() + " " + copy, copy)).toList();
  }

  private static Map<String, Boolean> byName(List<Named> all, List<Boolean> answers) {
    var result = new TreeMap<String, Boolean>();
    for (int i = 0; i < answers.size(); i++) {
      result.put(all.get(i).name(), answers.get(i));
    }
    return result;
  }

  private Future<Boolean> ready(ServiceAddress copy) {
    var options =
        copy.request()
            .setMethod(HttpMethod.GET)
            .setURI(PATH)
            .putHeader(HttpHeaders.ACCEPT, "application/json")
            .setTimeout(DEADLINE.toMillis());
    return client
        .request(options)
        .compose(request -> request.send())
        .compose(ServiceProbes::isOk)
        .recover(failure -> Future.succeededFuture(false))
        .onSuccess(ready -> copies.seen(copy, ready));
  }

  /** Reads the body too, so that the connection can be used again. */
  private static Future<Boolean> isOk(HttpClientResponse response) {
    return response.body().map(body -> response.statusCode() == 200);
  }
}
