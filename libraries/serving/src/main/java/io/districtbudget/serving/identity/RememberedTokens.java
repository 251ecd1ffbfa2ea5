package io.districtbudget.serving.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.runtime.OidcIdentityProvider;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * A bearer token is verified once and remembered until it expires: checking its signature costs
 * more than most requests. The whole token is the key, so that a changed one is another one.
 * Nothing of a request is remembered, and what asks about an identity after its token (demo realm,
 * claims, roles, shares) asks each time. Browsers' sessions are none of it.
 */
@ApplicationScoped
class RememberedTokens implements IdentityProvider<TokenAuthenticationRequest> {

  private static final List<String> OF_REQUEST =
      List.of(RoutingContext.class.getName(), AuthenticationRequestContext.class.getName());

  private final OidcIdentityProvider verifying;
  private final Clock clock;
  private final Cache<String, Verified> tokens;

  /**
   * @param most tokens that are remembered; 0 remembers none
   * @param longest a key that the realm has withdrawn is believed for so long at most
   */
  RememberedTokens(
      OidcIdentityProvider verifying,
      Clock clock,
      @ConfigProperty(name = "district.tokens.most", defaultValue = "2000") long most,
      @ConfigProperty(name = "district.tokens.longest", defaultValue = "5m") Duration longest) {
    this.verifying = verifying;
    this.clock = clock;
    this.tokens = Caffeine.newBuilder().maximumSize(most).expireAfterWrite(longest).build();
  }

  /** An identity without its request, and when its token ends. */
  private record Verified(SecurityIdentity identity, Instant until) {}

  /** Before the provider that verifies. */
  @Override
  public int priority() {
    return IdentityProvider.super.priority() + 1;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    if (request.getToken().getClass() != AccessTokenCredential.class) {
      return verifying.authenticate(request, context);
    }
    String token = request.getToken().getToken();
    Verified known = tokens.getIfPresent(token);
    if (known != null && clock.instant().isBefore(known.until())) {
      return Uni.createFrom().item(within(request, known.identity()));
    }
    return verifying.authenticate(request, context).invoke(identity -> remember(token, identity));
  }

  private void remember(String token, @Nullable SecurityIdentity identity) {
    if (identity != null
        && identity.getPrincipal() instanceof JsonWebToken jwt
        && jwt.getExpirationTime() > 0) {
      tokens.put(
          token, new Verified(without(identity), Instant.ofEpochSecond(jwt.getExpirationTime())));
    }
  }

  private static SecurityIdentity without(SecurityIdentity identity) {
    Map<String, Object> attributes = new HashMap<>(identity.getAttributes());
    OF_REQUEST.forEach(attributes::remove);
    return copy(identity).addAttributes(attributes).build();
  }

  private static SecurityIdentity within(
      TokenAuthenticationRequest request, SecurityIdentity identity) {
    QuarkusSecurityIdentity.Builder copy = copy(identity).addAttributes(identity.getAttributes());
    RoutingContext exchange = HttpSecurityUtils.getRoutingContextAttribute(request);
    if (exchange != null) {
      OidcUtils.setRoutingContextAttribute(copy, exchange);
      OidcUtils.setBlockingApiAttribute(copy, exchange);
    }
    return copy.build();
  }

  private static QuarkusSecurityIdentity.Builder copy(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addCredentials(identity.getCredentials())
        .addPermissions(identity.getPermissions());
  }
}
