package io.districtbudget.gateway.access;

import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Tokens of the demo realm, whose secrets everybody knows, pass in the local launcher only. */
@ApplicationScoped
class DemoRealmGuard implements SecurityIdentityAugmentor {

  private final boolean demoAllowed;

  DemoRealmGuard(GatewayConfiguration configuration) {
    this.demoAllowed = configuration.demoAllowed();
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!demoAllowed
        && identity.getPrincipal() instanceof JsonWebToken token
        && token.containsClaim("demo")) {
      return Uni.createFrom()
          .failure(new AuthenticationFailedException("demo realm is not allowed here"));
    }
    return Uni.createFrom().item(identity);
  }
}
