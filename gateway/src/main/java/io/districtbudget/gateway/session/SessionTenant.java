package io.districtbudget.gateway.session;

import io.districtbudget.gateway.access.BrowserSession;
import io.quarkus.oidc.TenantResolver;
import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * Which way a request is identified: browsers with a session, and those that sign in or out, by the
 * code flow; everybody else by the token that it carries, and never by a redirect.
 */
@ApplicationScoped
class SessionTenant implements TenantResolver {

  private static final Set<String> PATHS =
      Set.of(SignIn.SIGN_IN, SignIn.CALLBACK, SignIn.SIGN_OUT, SignIn.BACK_CHANNEL);

  private final SessionConfiguration configuration;

  SessionTenant(SessionConfiguration configuration) {
    this.configuration = configuration;
  }

  /** Always an answer: by itself Quarkus would look for tenants in the path. */
  @Override
  public String resolve(RoutingContext context) {
    var request = context.request();
    boolean session = PATHS.contains(request.path()) || BrowserSession.carries(request);
    return configuration.enabled() && session ? BrowserSession.WEB : OidcUtils.DEFAULT_TENANT_ID;
  }
}
