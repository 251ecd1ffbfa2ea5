package io.districtbudget.gateway.access;

import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.routing.GatewayConfiguration;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.ConnectException;
import java.security.Principal;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request pass or says why not: a valid token, one of the known roles, and not too many
 * requests. The services verify the token again; the gateway only keeps strangers outside.
 */
@ApplicationScoped
public class Admission {

  private static final Problem TOKEN_MISSING =
      new Problem(
          401,
          "TOKEN_MISSING",
          "请求没有带访问令牌（Authorization: Bearer …）。",
          "The request carries no access token (Authorization: Bearer …).");
  private static final Problem ROLE_MISSING =
      new Problem(
          403,
          "ROLE_MISSING",
          "当前账号没有本系统的任何角色。",
          "The caller has none of the roles of this system.");

  /** The provider that would tell who calls is away. */
  public static final Problem IDENTITY_UNAVAILABLE =
      new Problem(
              503,
              "IDENTITY_UNAVAILABLE",
              "认证服务暂时无法访问，无法验证访问令牌。",
              "The identity provider cannot be reached to verify the token.")
          .retryAfter(5);

  private static final BiConsumer<RoutingContext, Throwable> ANSWERED_HERE =
      (context, failure) -> {};

  private final IdentityProviderManager identities;
  private final CallerRates rates;
  private final CallersInFlight inFlight;
  private final Set<String> roles;
  private final String audience;
  private final Clock clock = Clock.systemUTC();

  Admission(
      IdentityProviderManager identities,
      CallerRates rates,
      CallersInFlight inFlight,
      GatewayConfiguration configuration,
      @ConfigProperty(name = "quarkus.oidc.token.audience") String audience) {
    this.identities = identities;
    this.rates = rates;
    this.inFlight = inFlight;
    this.roles = configuration.roles();
    this.audience = audience;
  }

  /**
   * Empty when the request may pass; one of a browser's session then carries the session's token.
   */
  public Uni<Optional<Problem>> refusal(RoutingContext context) {
    if (BrowserSession.carries(context.request())) {
      var foreign = BrowserSession.refusal(context.request());
      if (foreign.isPresent()) {
        return Uni.createFrom().item(foreign);
      }
    }
    return identity(context)
        .onItem()
        .transform(identity -> refusal(context, identity))
        .onFailure()
        .recoverWithItem(failure -> refusal(context, failure));
  }

  /** Who calls, by token or session; failures are the caller's to answer. */
  public Uni<SecurityIdentity> identity(RoutingContext context) {
    // Quarkus would answer failures itself, without a body
    context.put(QuarkusHttpUser.AUTH_FAILURE_HANDLER, ANSWERED_HERE);
    return QuarkusHttpUser.getSecurityIdentity(context, identities);
  }

  private Optional<Problem> refusal(RoutingContext context, @Nullable SecurityIdentity identity) {
    boolean session = BrowserSession.carries(context.request());
    if (identity == null || identity.isAnonymous()) {
      return tooMany(address(context))
          .or(() -> Optional.of(session ? BrowserSession.EXPIRED : TOKEN_MISSING));
    }
    if (Collections.disjoint(identity.getRoles(), roles)) {
      return tooMany(address(context)).or(() -> Optional.of(ROLE_MISSING));
    }
    if (session) {
      BrowserSession.authorize(context.request(), identity);
    }
    var caller = "caller " + subject(identity.getPrincipal());
    return tooMany(caller).or(() -> inFlight.enter(caller, context));
  }

  private Optional<Problem> refusal(RoutingContext context, Throwable failure) {
    return tooMany(address(context))
        .or(() -> Optional.of(isOutage(failure) ? IDENTITY_UNAVAILABLE : invalid(context)));
  }

  private Problem invalid(RoutingContext context) {
    return BrowserSession.carries(context.request())
        ? BrowserSession.EXPIRED
        : TokenFault.of(
            context.request().getHeader(HttpHeaders.AUTHORIZATION), audience, clock.instant());
  }

  private Optional<Problem> tooMany(String caller) {
    return rates
        .secondsToWait(caller)
        .map(
            seconds ->
                new Problem(
                        429,
                        "TOO_MANY_REQUESTS",
                        "请求过于频繁，请稍后再试。",
                        "Too many requests from this caller; try again later.")
                    .retryAfter(seconds));
  }

  /** One account under several names, or in several sessions, is one caller. */
  private static String subject(Principal principal) {
    return principal instanceof JsonWebToken token && token.getSubject() != null
        ? token.getSubject()
        : principal.getName();
  }

  private static String address(RoutingContext context) {
    return "address " + context.request().remoteAddress().hostAddress();
  }

  /** Whether the provider could not be asked. */
  public static boolean isOutage(@Nullable Throwable failure) {
    return failure != null
        && (failure instanceof OIDCException
            || failure instanceof ConnectException
            || isOutage(failure.getCause()));
  }
}
