package io.districtbudget.serving.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Nobody waits longer for the identity provider than for a connection to it: one that accepts
 * connections and hangs would hold every request whose token names a key that is not known here.
 */
@ApplicationScoped
@Unremovable
class IdentityDeadline implements OidcRequestFilter {

  private final Duration deadline;

  IdentityDeadline(
      @ConfigProperty(name = "quarkus.oidc.connection-timeout", defaultValue = "2s")
          Duration deadline) {
    this.deadline = deadline;
  }

  @Override
  public void filter(OidcRequestContext asked) {
    asked.request().timeout(deadline.toMillis());
  }
}
