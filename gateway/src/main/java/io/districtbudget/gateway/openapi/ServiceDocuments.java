package io.districtbudget.gateway.openapi;

import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.districtbudget.gateway.routing.RouteTemplates;
import io.districtbudget.gateway.routing.ServiceCopies;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.districtbudget.gateway.routing.ServiceRoutes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The OpenAPI documents of the services; the last known one of a service that does not answer. */
@ApplicationScoped
class ServiceDocuments {

  private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);

  private final Vertx vertx;
  private final ServiceRoutes routes;
  private final ServiceCopies copies;
  private final RouteTemplates templates;
  private final GatewayConfiguration.OpenApi configuration;
  private final HttpClient client;
  private final Map<String, JsonObject> lastKnown = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();

  ServiceDocuments(
      Vertx vertx,
      ServiceRoutes routes,
      ServiceCopies copies,
      RouteTemplates templates,
      GatewayConfiguration configuration) {
    this.vertx = vertx;
    this.routes = routes;
    this.copies = copies;
    this.templates = templates;
    this.configuration = configuration.openapi();
    this.client = vertx.createHttpClient();
  }

  /**
   * One service's document.
   *
   * @param document empty when the service has never answered
   * @param current whether the service has answered just now
   */
  record ServiceDocument(ServiceRoute route, JsonObject document, boolean current) {}

  /** Asks all services at once; never fails. */
  Future<List<ServiceDocument>> fetch() {
    var asked = routes.all().stream().map(this::fetch).toList();
    return Future.join(asked).map(all -> asked.stream().map(Future::result).toList());
  }

  private Future<ServiceDocument> fetch(ServiceRoute route) {
    return copies
        .request(client, route, this::document)
        .compose(request -> request.send())
        .compose(ServiceDocuments::bodyOfSuccess)
        .compose(body -> vertx.executeBlocking(body::toJsonObject, false))
        .map(document -> new ServiceDocument(route, remember(route, document), true))
        .recover(failure -> Future.succeededFuture(withoutAnswer(route, failure)));
  }

  private RequestOptions document(RequestOptions options) {
    return options
        .setMethod(HttpMethod.GET)
        .setURI(configuration.path())
        .putHeader(HttpHeaders.ACCEPT, "application/json")
        .setTimeout(configuration.deadline().toMillis());
  }

  private static Future<Buffer> bodyOfSuccess(HttpClientResponse response) {
    return response.statusCode() == 200
        ? response.body()
        : Future.failedFuture("status " + response.statusCode());
  }

  private JsonObject remember(ServiceRoute route, JsonObject document) {
    silent.remove(route.name());
    lastKnown.put(route.name(), document);
    templates.learn(route, document.getJsonObject("paths", new JsonObject()).fieldNames());
    return document;
  }

  private ServiceDocument withoutAnswer(ServiceRoute route, Throwable failure) {
    if (silent.add(route.name())) {
      LOG.infof("no openapi document service=%s cause=%s", route.name(), failure.getMessage());
    }
    return new ServiceDocument(
        route, lastKnown.getOrDefault(route.name(), new JsonObject()), false);
  }
}
