package io.districtbudget.gateway.openapi;

import io.districtbudget.gateway.openapi.ServiceDocuments.ServiceDocument;
import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Reads the services' documents from the start on, whether anybody asks for them or not: the names
 * of paths in metrics and logs come from them.
 */
@ApplicationScoped
class DocumentsWatch {

  private static final long SHORTEST_PAUSE_MILLIS = 1000;

  private final Vertx vertx;
  private final ServiceDocuments documents;
  private final GatewayConfiguration.OpenApi configuration;

  DocumentsWatch(Vertx vertx, ServiceDocuments documents, GatewayConfiguration configuration) {
    this.vertx = vertx;
    this.documents = documents;
    this.configuration = configuration.openapi();
  }

  void begin(@Observes StartupEvent started) {
    read();
  }

  private void read() {
    documents.fetch().onComplete(read -> vertx.setTimer(pause(read.result()), again -> read()));
  }

  private long pause(List<ServiceDocument> documents) {
    var pause =
        documents.stream().allMatch(ServiceDocument::current)
            ? configuration.keep()
            : configuration.keepIncomplete();
    return Math.max(SHORTEST_PAUSE_MILLIS, pause.toMillis());
  }
}
