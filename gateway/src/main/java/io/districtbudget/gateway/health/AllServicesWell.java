package io.districtbudget.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Down as soon as any service is: for people and alerts, not for load balancers. */
@Wellness
@ApplicationScoped
class AllServicesWell implements AsyncHealthCheck {

  private final ServiceProbes probes;

  AllServicesWell(ServiceProbes probes) {
    this.probes = probes;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return probes.ready().map(AllServicesWell::response);
  }

  private static HealthCheckResponse response(Map<String, Boolean> services) {
    var response = HealthCheckResponse.named("all services").status(!services.containsValue(false));
    services.forEach((name, ready) -> response.withData(name, ready ? "UP" : "DOWN"));
    return response.build();
  }
}
