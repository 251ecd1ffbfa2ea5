package io.districtbudget.support.health;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Supplier;

/**
 * {@code /q/health/live} and {@code /q/health/ready} where requests are served: 200 UP or 503 DOWN
 * for launchers, load balancers and the gateway. Which check says so is told on the management port
 * only.
 */
@ApplicationScoped
class StatusAtTheDoor {

  private final SmallRyeHealthReporter reporter;

  StatusAtTheDoor(SmallRyeHealthReporter reporter) {
    this.reporter = reporter;
  }

  void open(@Observes Router router) {
    router.get("/q/health/live").handler(asked -> answer(asked, reporter::getLivenessAsync));
    router.get("/q/health/ready").handler(asked -> answer(asked, reporter::getReadinessAsync));
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
