package io.districtbudget.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * The door is ready while it leads to at least one service: to take it away because one of several
 * is down would take away the others too. The answer names the state of each.
 */
@Readiness
@ApplicationScoped
class ServicesReady implements AsyncHealthCheck {

  private final ServiceProbes probes;

  ServicesReady(ServiceProbes probes) {
    this.probes = probes;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return probes.ready().map(ServicesReady::response);
  }

  private static HealthCheckResponse response(Map<String, Boolean> services) {
    var response = HealthCheckResponse.named("services").status(services.containsValue(true));
    services.forEach((name, ready) -> response.withData(name, ready ? "UP" : "DOWN"));
    return response.build();
  }
}
