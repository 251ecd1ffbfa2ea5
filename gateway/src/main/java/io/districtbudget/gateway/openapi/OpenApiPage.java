package io.districtbudget.gateway.openapi;

import io.districtbudget.gateway.openapi.ServiceDocuments.ServiceDocument;
import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Serves the merged document, made anew when it is old; incomplete ones get old sooner. */
@ApplicationScoped
class OpenApiPage {

  /** Before the door, which needs a token: the document itself is no secret. */
  private static final int BEFORE_THE_DOOR = -1;

  private final Vertx vertx;
  private final ServiceDocuments documents;
  private final GatewayConfiguration.OpenApi configuration;
  private final Set<String> mergedPaths;
  private final Clock clock = Clock.systemUTC();
  private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();
  private final AtomicReference<@Nullable Future<PublicDocument>> making = new AtomicReference<>();

  OpenApiPage(Vertx vertx, ServiceDocuments documents, GatewayConfiguration configuration) {
    this.vertx = vertx;
    this.documents = documents;
    this.configuration = configuration.openapi();
    this.mergedPaths = configuration.mergedPaths();
  }

  private record Kept(PublicDocument document, Instant until) {}

  void open(@Observes Router router) {
    router.get("/api/v1/openapi").order(BEFORE_THE_DOOR).handler(this::serve);
  }

  private void serve(RoutingContext context) {
    document().onSuccess(document -> document.serve(context)).onFailure(context::fail);
  }

  /** However many ask, the services are asked once, and the event loops merge nothing. */
  private Future<PublicDocument> document() {
    var present = kept.get();
    if (present != null && clock.instant().isBefore(present.until())) {
      return Future.succeededFuture(present.document());
    }
    Promise<PublicDocument> promise = Promise.promise();
    var underWay = making.compareAndExchange(null, promise.future());
    if (underWay != null) {
      return underWay;
    }
    documents
        .fetch()
        .compose(services -> vertx.executeBlocking(() -> keep(services), false))
        .onComplete(
            made -> {
              making.set(null);
              promise.handle(made);
            });
    return promise.future();
  }

  private PublicDocument keep(List<ServiceDocument> services) {
    var merged = new MergedDocument(mergedPaths);
    services.forEach(merged::add);
    var document = new PublicDocument(merged.toJson(configuration.issuer()).encode());
    var time = merged.complete() ? configuration.keep() : configuration.keepIncomplete();
    kept.set(new Kept(document, clock.instant().plus(time)));
    return document;
  }
}
