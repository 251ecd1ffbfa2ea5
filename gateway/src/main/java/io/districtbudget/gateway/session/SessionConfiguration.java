package io.districtbudget.gateway.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Sign-in of people with a browser. */
@ConfigMapping(prefix = "gateway.session")
interface SessionConfiguration {

  /** Whether people sign in here. */
  @WithDefault("false")
  boolean enabled();

  /** Encrypts the cookies; the same on every instance, at least 32 characters. */
  Optional<String> secret();

  /** Secret of the gateway's own client at the identity provider. */
  Optional<String> clientSecret();
}
