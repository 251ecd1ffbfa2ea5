package io.districtbudget.gateway.metrics;

import io.quarkus.micrometer.runtime.binder.vertx.HttpRequestMetric;
import io.vertx.ext.web.RoutingContext;

/** Names the series that a request is counted in. */
public final class CountedAs {

  private CountedAs() {}

  /** Has no effect where requests are not measured. */
  public static void template(RoutingContext context, String template) {
    HttpRequestMetric measured = HttpRequestMetric.getRequestMetric(context);
    if (measured != null) {
      measured.setTemplatePath(template);
    }
  }
}
