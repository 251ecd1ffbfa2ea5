package io.districtbudget.gateway.proxy;

import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.districtbudget.gateway.routing.ServiceCopies;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.districtbudget.gateway.routing.ServiceRoutes;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way to each service; they share one client and its limits. */
@ApplicationScoped
class ServiceProxies {

  private final Map<ServiceRoute, ServiceProxy> proxies;
  private final MergedItems ofAll;

  ServiceProxies(
      Vertx vertx,
      ServiceRoutes routes,
      ServiceCopies copies,
      MergedItems ofAll,
      GatewayConfiguration configuration) {
    this.ofAll = ofAll;
    var client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(configuration.connectionsPerService())
                .setMaxWaitQueueSize(configuration.waitingRequests())
                .setKeepAlive(true)
                .setKeepAliveTimeout(Math.toIntExact(configuration.keepAlive().toSeconds())));
    this.proxies =
        routes.all().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    route ->
                        new ServiceProxy(route, copies, client, configuration.connectTimeout())));
  }

  /** The way to all of them at once. */
  MergedItems ofAll() {
    return ofAll;
  }

  ServiceProxy of(ServiceRoute route) {
    return Objects.requireNonNull(proxies.get(route));
  }
}
