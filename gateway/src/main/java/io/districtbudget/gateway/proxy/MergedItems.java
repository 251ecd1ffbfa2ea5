package io.districtbudget.gateway.proxy;

import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.districtbudget.gateway.routing.ServiceCopies;
import io.districtbudget.gateway.routing.ServiceRoute;
import io.districtbudget.gateway.routing.ServiceRoutes;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Paths whose items every service has some of: all are asked with the caller's own token, and their
 * items are put together by name. A service that does not answer is named in {@code unavailable},
 * and the answer then has no entity tag.
 */
@ApplicationScoped
class MergedItems {

  private static final Logger LOG = Logger.getLogger(MergedItems.class);
  private static final String ITEMS = "items";

  private final ServiceRoutes routes;
  private final ServiceCopies copies;
  private final Set<String> paths;
  private final long deadline;
  private final HttpClient client;

  MergedItems(
      Vertx vertx, ServiceRoutes routes, ServiceCopies copies, GatewayConfiguration configuration) {
    this.routes = routes;
    this.copies = copies;
    this.paths = configuration.mergedPaths();
    this.deadline = configuration.openapi().deadline().toMillis();
    this.client = vertx.createHttpClient();
  }

  boolean serves(HttpServerRequest request) {
    return paths.contains(request.path()) && request.method().equals(HttpMethod.GET);
  }

  void answer(HttpServerRequest request) {
    var asked = routes.all().stream().map(route -> ask(route, request)).toList();
    Future.join(asked).onComplete(all -> send(request, asked));
  }

  private Future<JsonArray> ask(ServiceRoute route, HttpServerRequest request) {
    return copies
        .request(client, route, options -> passOn(request, options))
        .compose(asked -> asked.send())
        .compose(MergedItems::items)
        .onFailure(
            cause -> LOG.warnf("no items service=%s cause=%s", route.name(), cause.getMessage()));
  }

  private RequestOptions passOn(HttpServerRequest request, RequestOptions options) {
    options
        .setMethod(HttpMethod.GET)
        .setURI(request.uri())
        .putHeader(HttpHeaders.ACCEPT, "application/json")
        .setTimeout(deadline);
    var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization == null
        ? options
        : options.putHeader(HttpHeaders.AUTHORIZATION, authorization);
  }

  private static Future<JsonArray> items(HttpClientResponse answer) {
    return answer.statusCode() == 200
        ? answer.body().map(body -> body.toJsonObject().getJsonArray(ITEMS, new JsonArray()))
        : Future.failedFuture("status " + answer.statusCode());
  }

  private void send(HttpServerRequest request, List<Future<JsonArray>> asked) {
    var items =
        asked.stream()
            .filter(Future::succeeded)
            .flatMap(answer -> answer.result().stream())
            .map(JsonObject.class::cast)
            .sorted(Comparator.comparing(item -> item.getString("name", "")))
            .toList();
    var missing = new JsonArray();
    for (int i = 0; i < asked.size(); i++) {
      if (asked.get(i).failed()) {
        missing.add(routes.all().get(i).name());
      }
    }
    var answer = new JsonObject().put(ITEMS, new JsonArray(items));
    if (missing.isEmpty()) {
      whole(request, answer);
    } else {
      request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
      end(request, answer.put("unavailable", missing));
    }
  }

  private static void whole(HttpServerRequest request, JsonObject answer) {
    var etag = "\"" + Integer.toHexString(answer.encode().hashCode()) + "\"";
    request.response().putHeader(HttpHeaders.ETAG, etag);
    if (knows(request.getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
      request.response().setStatusCode(304).end();
    } else {
      end(request, answer);
    }
  }

  private static boolean knows(@Nullable String known, String etag) {
    return known != null && Set.of(known.split("\\s*,\\s*")).contains(etag);
  }

  private static void end(HttpServerRequest request, JsonObject answer) {
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8");
    request.response().end(Objects.requireNonNull(answer.toBuffer()));
  }
}
