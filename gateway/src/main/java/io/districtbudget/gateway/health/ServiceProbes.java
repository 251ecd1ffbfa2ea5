package io.districtbudget.gateway.health;

import io.districtbudget.gateway.routing.ServiceRoute;
import io.districtbudget.gateway.routing.ServiceRoutes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks every service whether it is ready. */
@ApplicationScoped
class ServiceProbes {

  private static final String PATH = "/q/health/ready";
  private static final Duration DEADLINE = Duration.ofSeconds(3);

  private final ServiceRoutes routes;
  private final HttpClient client;

  ServiceProbes(Vertx vertx, ServiceRoutes routes) {
    this.routes = routes;
    this.client = vertx.createHttpClient();
  }

  /** Whether each service is ready, by name. */
  Uni<Map<String, Boolean>> ready() {
    var asked = routes.all().stream().map(this::ready).toList();
    return Uni.createFrom()
        .completionStage(
            () -> Future.join(asked).map(all -> byName(all.list())).toCompletionStage());
  }

  private Map<String, Boolean> byName(List<Boolean> answers) {
    var result = new TreeMap<String, Boolean>();
    for (int i = 0; i < answers.size(); i++) {
      result.put(routes.all().get(i).name(), answers.get(i));
    }
    return result;
  }

  private Future<Boolean> ready(ServiceRoute route) {
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.GET)
            .setHost(route.host())
            .setPort(route.port())
            .setSsl(route.secure())
            .setURI(PATH)
            .putHeader(HttpHeaders.ACCEPT, "application/json")
            .setTimeout(DEADLINE.toMillis());
    return client
        .request(options)
        .compose(request -> request.send())
        .compose(ServiceProbes::isOk)
        .recover(failure -> Future.succeededFuture(false));
  }

  /** Reads the body too, so that the connection can be used again. */
  private static Future<Boolean> isOk(HttpClientResponse response) {
    return response.body().map(body -> response.statusCode() == 200);
  }
}
