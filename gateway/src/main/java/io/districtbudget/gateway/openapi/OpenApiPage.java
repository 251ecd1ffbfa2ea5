package io.districtbudget.gateway.openapi;

import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Serves the merged document, made anew when it is old; incomplete ones get old sooner. */
@ApplicationScoped
class OpenApiPage {

  /** Before the door, which needs a token: the document itself is no secret. */
  private static final int BEFORE_THE_DOOR = -1;

  private final ServiceDocuments documents;
  private final GatewayConfiguration.OpenApi configuration;
  private final Set<String> mergedPaths;
  private final Clock clock = Clock.systemUTC();
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

  OpenApiPage(ServiceDocuments documents, GatewayConfiguration configuration) {
    this.documents = documents;
    this.configuration = configuration.openapi();
    this.mergedPaths = configuration.mergedPaths();
  }

  private record Kept(JsonObject document, Instant until) {}

  void open(@Observes Router router) {
    router.get("/api/v1/openapi").order(BEFORE_THE_DOOR).handler(this::serve);
  }

  private void serve(RoutingContext context) {
    document()
        .onSuccess(
            document ->
                context
                    .response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                    .end(document.toBuffer()))
        .onFailure(context::fail);
  }

  private Future<JsonObject> document() {
    var present = kept.get();
    if (present != null && clock.instant().isBefore(present.until())) {
      return Future.succeededFuture(present.document());
    }
    return documents
        .fetch()
        .map(
            services -> {
              var merged = new MergedDocument(mergedPaths);
              services.forEach(merged::add);
              return keep(merged);
            });
  }

  private JsonObject keep(MergedDocument merged) {
    var document = merged.toJson(configuration.issuer());
    var time = merged.complete() ? configuration.keep() : configuration.keepIncomplete();
    kept.set(new Kept(document, clock.instant().plus(time)));
    return document;
  }
}
