package io.districtbudget.support.access;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who asked for what, as far as a verified token and a known path tell it.
 *
 * @param route template of the path; the path itself where there is no such operation
 * @param subject the token's {@code sub}
 * @param client application that the token was made for
 */
record AskedBy(String method, String route, String subject, String client) {

  private static final String NOBODY = "-";

  /** Where Quarkus REST keeps the template for its metrics. */
  private static final String TEMPLATE = "UrlPathTemplate";

  static AskedBy of(@Nullable RoutingContext exchange) {
    if (exchange == null) {
      return new AskedBy(NOBODY, NOBODY, NOBODY, NOBODY);
    }
    JsonWebToken token = token(exchange);
    return new AskedBy(
        exchange.request().method().name(),
        route(exchange),
        token == null || token.getSubject() == null ? NOBODY : token.getSubject(),
        token == null ? NOBODY : client(token));
  }

  private static @Nullable JsonWebToken token(RoutingContext exchange) {
    Principal caller =
        exchange.user() instanceof QuarkusHttpUser user
            ? user.getSecurityIdentity().getPrincipal()
            : null;
    return caller instanceof JsonWebToken token ? token : null;
  }

  private static String client(JsonWebToken token) {
    Object client = token.getClaim("azp");
    return client == null ? NOBODY : client.toString();
  }

  private static String route(RoutingContext exchange) {
    Object template =
        exchange.request() instanceof HttpServerRequestInternal request
            ? request.context().getLocal(TEMPLATE)
            : null;
    return template == null ? exchange.normalizedPath() : template.toString();
  }
}
