package io.districtbudget.form.reading;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.BooleanSupplier;

/**
 * Who waits for an answer: whoever leaves closes the connection, and nothing is read for nobody.
 */
@ApplicationScoped
class Caller {

  private final CurrentVertxRequest request;

  Caller(CurrentVertxRequest request) {
    this.request = request;
  }

  /** Tells, also later and from other threads, whether the caller of this request still listens. */
  BooleanSupplier listening() {
    RoutingContext context = request.getCurrent();
    return context == null ? () -> true : () -> !context.response().closed();
  }
}
