package io.districtbudget.gateway.access;

import io.districtbudget.gateway.problem.Problem;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.Set;

/** A request that rests on the session cookie of a browser, not on a token of its own. */
public final class BrowserSession {

  /** The session has ended: scripts sign in again and go on. */
  public static final Problem EXPIRED =
      new Problem(
          499,
          "SESSION_EXPIRED",
          "登录已失效，请重新登录；未保存的内容不会丢失。",
          "The session has ended; sign in again. Nothing unsaved is lost.");

  private static final Problem FOREIGN =
      new Problem(
          403,
          "CROSS_SITE_REQUEST",
          "修改请求必须由本系统的页面发出（X-Requested-With: JavaScript，且来源相同）。",
          "A write by session cookie must come from this system's own pages"
              + " (X-Requested-With: JavaScript, same origin).");

  /** Tenant of quarkus-oidc that keeps sessions; part of the names of its cookies. */
  public static final String WEB = "web";

  private static final String COOKIE = "q_session_" + WEB;
  private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private BrowserSession() {}

  /** Whether it carries the cookie and no token: a token always counts alone. */
  public static boolean carries(HttpServerRequest request) {
    return !request.headers().contains(HttpHeaders.AUTHORIZATION)
        && request.cookies().stream().anyMatch(cookie -> cookie.getName().startsWith(COOKIE));
  }

  /** Why a write is refused before anybody looks at its session. */
  public static Optional<Problem> refusal(HttpServerRequest request) {
    var authority = request.authority();
    boolean passes =
        SAFE.contains(request.method())
            || OwnPages.sent(request.headers(), authority == null ? null : authority.toString());
    return passes ? Optional.empty() : Optional.of(FOREIGN);
  }

  /** Puts the session's access token where the services look for it. */
  public static void authorize(HttpServerRequest request, SecurityIdentity identity) {
    var token = identity.getCredential(AccessTokenCredential.class);
    if (token != null) {
      request.headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + token.getToken());
    }
  }
}
