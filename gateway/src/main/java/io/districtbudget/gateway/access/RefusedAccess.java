package io.districtbudget.gateway.access;

import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.routing.EncodedColon;
import io.districtbudget.gateway.routing.RouteTemplates;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Refused access leaves a trace: each 401 and 403 of the door itself is counted by its code ({@code
 * access_refused_total}) and told in the log, who (the token's {@code sub} and client), what
 * (method and template of the path), by which rule (code). The services do the same for theirs.
 */
@ApplicationScoped
public class RefusedAccess {

  private static final Logger LOG = Logger.getLogger("io.districtbudget.access");
  private static final String NOBODY = "-";

  private final RouteTemplates templates;
  private final MeterRegistry meters;
  private final String service;

  RefusedAccess(
      RouteTemplates templates,
      MeterRegistry meters,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.templates = templates;
    this.meters = meters;
    this.service = service;
  }

  /** Notes the problem when it is one of access; any other one passes unnoticed. */
  public void note(RoutingContext context, Problem problem) {
    if (problem.status() != 401 && problem.status() != 403) {
      return;
    }
    meters.counter("access.refused", "code", problem.code(), "service", service).increment();
    var token = token(context);
    LOG.infof(
        "access refused status=%d code=%s method=%s route=%s sub=%s client=%s",
        problem.status(),
        problem.code(),
        context.request().method().name(),
        route(EncodedColon.plain(context.normalizedPath())),
        token.map(JsonWebToken::getSubject).orElse(NOBODY),
        token.map(t -> t.<Object>getClaim("azp")).map(Object::toString).orElse(NOBODY));
  }

  private String route(String path) {
    return path.startsWith("/api/") ? templates.name(path) : path;
  }

  private static Optional<JsonWebToken> token(RoutingContext context) {
    return context.user() instanceof QuarkusHttpUser user
            && user.getSecurityIdentity().getPrincipal() instanceof JsonWebToken token
        ? Optional.of(token)
        : Optional.empty();
  }
}
