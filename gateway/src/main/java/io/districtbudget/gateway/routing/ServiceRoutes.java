package io.districtbudget.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All services by the paths that belong to them. */
@ApplicationScoped
public class ServiceRoutes {

  private final List<ServiceRoute> routes;

  ServiceRoutes(GatewayConfiguration configuration) {
    this.routes =
        configuration.services().entrySet().stream()
            .map(e -> route(e.getKey(), e.getValue(), configuration))
            .sorted(Comparator.comparing(ServiceRoute::name))
            .toList();
  }

  private static ServiceRoute route(
      String name, GatewayConfiguration.Service service, GatewayConfiguration configuration) {
    var deadline = service.deadline().orElse(configuration.deadline());
    var copies = service.url().stream().map(ServiceAddress::new).toList();
    long most = configuration.maxBodySize().asLongValue();
    long maxBody = service.maxBodySize().map(own -> Math.min(own.asLongValue(), most)).orElse(most);
    return new ServiceRoute(name, copies, service.paths(), deadline, maxBody);
  }

  public List<ServiceRoute> all() {
    return routes;
  }

  /** The service with the longest prefix of the path. */
  public Optional<ServiceRoute> of(String path) {
    return routes.stream()
        .filter(route -> route.match(path) > 0)
        .max(Comparator.comparingInt(route -> route.match(path)));
  }
}
