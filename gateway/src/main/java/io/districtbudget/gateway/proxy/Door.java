package io.districtbudget.gateway.proxy;

import io.districtbudget.gateway.access.Admission;
import io.districtbudget.gateway.access.RefusedAccess;
import io.districtbudget.gateway.metrics.CountedAs;
import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.problem.ProblemResponse;
import io.districtbudget.gateway.routing.EncodedColon;
import io.districtbudget.gateway.routing.RouteTemplates;
import io.districtbudget.gateway.routing.ServiceRoutes;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The only way in: finds the service, checks size and caller, passes the request on. */
@ApplicationScoped
class Door {

  private static final Logger LOG = Logger.getLogger(Door.class);

  /** Less than what the server itself reads, which would answer without a word. */
  private static final int LONGEST_TARGET = 4000;

  /** After everything else that Quarkus serves. */
  private static final int LAST = Integer.MAX_VALUE - 1;

  private final ServiceRoutes routes;
  private final RouteTemplates templates;
  private final Admission admission;
  private final RefusedAccess refusedAccess;
  private final ServiceProxies proxies;

  Door(
      ServiceRoutes routes,
      RouteTemplates templates,
      Admission admission,
      RefusedAccess refusedAccess,
      ServiceProxies proxies) {
    this.routes = routes;
    this.templates = templates;
    this.admission = admission;
    this.refusedAccess = refusedAccess;
    this.proxies = proxies;
  }

  void open(@Observes Router router) {
    router.route("/api/*").handler(this::enter);
    router.route().order(LAST).handler(context -> refuse(context, unknown(context)));
  }

  private void enter(RoutingContext context) {
    var request = context.request();
    if (proxies.ofAll().serves(request)) {
      CountedAs.template(context, request.path());
      admit(context, proxies.ofAll()::answer);
      return;
    }
    request.pause(); // nothing of the body may be lost while the token is verified
    var path = EncodedColon.plain(context.normalizedPath());
    CountedAs.template(context, templates.name(path));
    var route = routes.of(path);
    if (request.uri().length() > LONGEST_TARGET) {
      refuse(context, tooLong());
    } else if (route.isEmpty()) {
      refuse(context, unknown(context));
    } else if (statedLength(request) > route.get().maxBody()) {
      refuse(context, ServiceProxy.tooLarge(route.get().maxBody()));
    } else {
      admit(context, proxies.of(route.get())::handle);
    }
  }

  private void admit(RoutingContext context, Consumer<HttpServerRequest> inside) {
    admission
        .refusal(context)
        .subscribe()
        .with(
            refusal ->
                refusal.ifPresentOrElse(
                    problem -> refuse(context, problem), () -> inside.accept(context.request())),
            failure -> fail(context, failure));
  }

  private void fail(RoutingContext context, Throwable failure) {
    LOG.error("admission failed", failure);
    refuse(
        context, new Problem(500, "INTERNAL_ERROR", "网关内部错误。", "The gateway failed; see its log."));
  }

  private void refuse(RoutingContext context, Problem problem) {
    refusedAccess.note(context, problem);
    ProblemResponse.send(context.request(), problem);
  }

  private static Problem tooLong() {
    return new Problem(
        414,
        "URI_TOO_LONG",
        "地址连同查询参数超过 " + LONGEST_TARGET + " 个字符。",
        "The path with its query is longer than " + LONGEST_TARGET + " characters.");
  }

  private static Problem unknown(RoutingContext context) {
    var path = context.normalizedPath();
    return new Problem(
        404, "PATH_UNKNOWN", "没有这个地址：" + path + "。", "There is no such path: " + path + ".");
  }

  private static long statedLength(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
