package io.districtbudget.gateway.proxy;

import io.districtbudget.gateway.access.Admission;
import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.problem.ProblemResponse;
import io.districtbudget.gateway.routing.EncodedColon;
import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.districtbudget.gateway.routing.ServiceRoutes;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The only way in: finds the service, checks size and caller, passes the request on. */
@ApplicationScoped
class Door {

  private static final Logger LOG = Logger.getLogger(Door.class);

  /** After everything else that Quarkus serves. */
  private static final int LAST = Integer.MAX_VALUE - 1;

  private final ServiceRoutes routes;
  private final Admission admission;
  private final Map<ServiceRoute, ServiceProxy> proxies;

  Door(Vertx vertx, ServiceRoutes routes, Admission admission, GatewayConfiguration configuration) {
    this.routes = routes;
    this.admission = admission;
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
                    route -> new ServiceProxy(route, client, configuration.connectTimeout())));
  }

  void open(@Observes Router router) {
    router.route("/api/*").handler(this::enter);
    router.route().order(LAST).handler(context -> refuse(context, unknown(context)));
  }

  private void enter(RoutingContext context) {
    var request = context.request();
    request.pause(); // nothing of the body may be lost while the token is verified
    var route = routes.of(EncodedColon.plain(context.normalizedPath()));
    if (route.isEmpty()) {
      refuse(context, unknown(context));
    } else if (statedLength(request) > route.get().maxBody()) {
      refuse(context, ServiceProxy.tooLarge(route.get().maxBody()));
    } else {
      admit(context, Objects.requireNonNull(proxies.get(route.get())));
    }
  }

  private void admit(RoutingContext context, ServiceProxy proxy) {
    admission
        .refusal(context)
        .subscribe()
        .with(
            refusal ->
                refusal.ifPresentOrElse(
                    problem -> refuse(context, problem), () -> proxy.handle(context.request())),
            failure -> fail(context, failure));
  }

  private static void fail(RoutingContext context, Throwable failure) {
    LOG.error("admission failed", failure);
    refuse(
        context, new Problem(500, "INTERNAL_ERROR", "网关内部错误。", "The gateway failed; see its log."));
  }

  private static void refuse(RoutingContext context, Problem problem) {
    ProblemResponse.send(context.request(), problem);
  }

  private static Problem unknown(RoutingContext context) {
    var path = context.normalizedPath();
    return new Problem(
        404, "PATH_UNKNOWN", "没有这个地址：" + path + "。", "There is no such path: " + path + ".");
  }

  private static long statedLength(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
