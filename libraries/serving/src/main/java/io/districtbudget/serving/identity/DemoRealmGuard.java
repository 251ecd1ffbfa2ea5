package io.districtbudget.serving.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Refuses tokens of the demo realm, whose secrets everybody knows, outside the local launcher. The
 * realm marks each of its tokens with the claim {@code demo}.
 */
@ApplicationScoped
class DemoRealmGuard implements SecurityIdentityAugmentor {

  private final boolean demoAllowed;

  DemoRealmGuard(
      @ConfigProperty(name = "district.demo-allowed", defaultValue = "false") boolean demoAllowed) {
    this.demoAllowed = demoAllowed;
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
