package io.districtbudget.gateway.routing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a path is called in metrics and logs: its template in its service's OpenAPI document, else
 * the prefix that leads to the service. A caller cannot make names up.
 */
@ApplicationScoped
public class RouteTemplates {

  private static final String UNKNOWN = "/api/{path}";

  private final ServiceRoutes routes;
  private final Map<String, PathTemplates> known = new ConcurrentHashMap<>();

  RouteTemplates(ServiceRoutes routes) {
    this.routes = routes;
  }

  /** Takes over the paths of a service's document, as often as they are read. */
  public void learn(ServiceRoute route, Set<String> templates) {
    known.put(route.name(), new PathTemplates(templates));
  }

  /** The name of a path below the door. */
  public String name(String path) {
    return routes.of(path).map(route -> name(route, path)).orElse(UNKNOWN);
  }

  private String name(ServiceRoute route, String path) {
    return Optional.ofNullable(known.get(route.name()))
        .flatMap(templates -> templates.of(path))
        .orElseGet(() -> path.substring(0, route.match(path)) + "/{path}");
  }
}
