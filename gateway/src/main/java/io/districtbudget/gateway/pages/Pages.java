package io.districtbudget.gateway.pages;

import io.districtbudget.gateway.metrics.CountedAs;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of pages. The application in the browser knows which page an address is, so each gets
 * the same document; files are served by Quarkus before.
 */
@ApplicationScoped
class Pages {

  static final String START = "/index.html";

  /** After the files, before the door's refusal of unknown paths. */
  private static final int LATE = Integer.MAX_VALUE - 2;

  private static final List<String> OTHERS =
      List.of("/api/", "/q/", "/health", "/swagger-ui", "/sign-in", "/sign-out", "/assets/");
  private static final String FILE = "META-INF/resources" + START;
  private static final String NOT_BUILT =
      "网页没有包含在本次构建中（构建需要 Node.js），接口照常可用：/swagger-ui 。\n"
          + "The web pages are not part of this build (it needs Node.js); the API works:"
          + " /swagger-ui\n";

  private final boolean built =
      Thread.currentThread().getContextClassLoader().getResource(FILE) != null;

  void open(@Observes Router router) {
    router.route(HttpMethod.GET, "/*").order(LATE).handler(this::page);
  }

  private void page(RoutingContext context) {
    var path = context.normalizedPath();
    if (built && isPage(path, context.request().getHeader(HttpHeaders.ACCEPT))) {
      CountedAs.template(context, "/{page}");
      context.reroute(START);
    } else if (!built && path.equals("/")) {
      context
          .response()
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
          .end(NOT_BUILT);
    } else {
      context.next();
    }
  }

  /** What a person opens: neither a service's address nor a file that is not there. */
  static boolean isPage(String path, @Nullable String accept) {
    return accept != null
        && accept.toLowerCase(Locale.ROOT).contains("text/html")
        && !path.equals(START)
        && OTHERS.stream().noneMatch(path::startsWith);
  }
}
