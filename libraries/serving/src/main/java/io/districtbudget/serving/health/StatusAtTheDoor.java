package io.districtbudget.serving.health;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code live} and {@code ready}, below {@code /q/health} at a service and {@code /health} at the
 * gateway, where requests are served: 200 UP or 503 DOWN for launchers and load balancers. Which
 * check says so is told on the management port only.
 */
@ApplicationScoped
class StatusAtTheDoor {

  private final SmallRyeHealthReporter reporter;
  private final String path;

  StatusAtTheDoor(
      SmallRyeHealthReporter reporter,
      @ConfigProperty(name = "district.health.path", defaultValue = "/q/health") String path) {
    this.reporter = reporter;
    this.path = path;
  }

  void open(@Observes Router router) {
    router.get(path + "/live").handler(asked -> answer(asked, reporter::getLivenessAsync));
    router.get(path + "/ready").handler(asked -> answer(asked, reporter::getReadinessAsync));
  }

  private static void answer(RoutingContext asked, Supplier<Uni<SmallRyeHealth>> health) {
    health
        .get()
        .map(found -> !found.isDown())
        .onFailure()
        .recoverWithItem(false)
        .subscribe()
        .with(fit -> answer(asked, fit));
  }

  private static void answer(RoutingContext asked, boolean fit) {
    asked
        .response()
        .setStatusCode(fit ? 200 : 503)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(fit ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
  }
}
