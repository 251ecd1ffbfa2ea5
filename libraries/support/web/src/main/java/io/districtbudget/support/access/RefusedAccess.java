package io.districtbudget.support.access;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Refused access leaves a trace: each 401 and 403 is counted by its code ({@code
 * access_refused_total}) and told in the log, who (the token's {@code sub} and client, nothing else
 * of the person), what (method and template of the path), by which rule (code). A batch tells each
 * code once and counts every line.
 */
@ApplicationScoped
public class RefusedAccess {

  private static final Logger LOG = Logger.getLogger("io.districtbudget.access");
  private static final String TOLD = RefusedAccess.class.getName();

  private final CurrentVertxRequest current;
  private final MeterRegistry meters;
  private final String service;

  RefusedAccess(
      CurrentVertxRequest current,
      MeterRegistry meters,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.current = current;
    this.meters = meters;
    this.service = service;
  }

  /** Notes the refusal when it is one of access; any other one passes unnoticed. */
  public void note(int status, String code) {
    if (status != 401 && status != 403) {
      return;
    }
    meters.counter("access.refused", "code", code, "service", service).increment();
    RoutingContext exchange = current.getCurrent();
    if (isFirst(exchange, code)) {
      AskedBy who = AskedBy.of(exchange);
      LOG.infof(
          "access refused status=%d code=%s method=%s route=%s sub=%s client=%s",
          status, code, who.method(), who.route(), who.subject(), who.client());
    }
  }

  private static boolean isFirst(@Nullable RoutingContext exchange, String code) {
    if (exchange == null) {
      return true;
    }
    Set<String> told = exchange.get(TOLD);
    if (told == null) {
      told = new HashSet<>();
      exchange.put(TOLD, told);
    }
    return told.add(code);
  }
}
