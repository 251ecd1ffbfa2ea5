package io.districtbudget.gateway.session;

import io.districtbudget.gateway.access.Admission;
import io.districtbudget.gateway.access.RefusedAccess;
import io.districtbudget.gateway.problem.Problem;
import io.districtbudget.gateway.problem.ProblemResponse;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** 登录与退出: begins and ends sessions of browsers; the identity provider asks for the password. */
@ApplicationScoped
class SignIn {

  static final String SIGN_IN = "/sign-in";
  static final String CALLBACK = "/sign-in/callback";
  static final String SIGN_OUT = "/sign-out";
  static final String BACK_CHANNEL = "/sign-out/back-channel";

  private static final Logger LOG = Logger.getLogger(SignIn.class);
  private static final String SIGNED_OUT = "/signed-out";
  private static final Problem OFF =
      new Problem(
          404,
          "SIGN_IN_OFF",
          "本系统没有开通网页登录（SIGN_IN_ENABLED）。",
          "Signing in with a browser is switched off here (SIGN_IN_ENABLED).");
  private static final Problem FAILED =
      new Problem(
          401,
          "SIGN_IN_FAILED",
          "登录没有完成，请从首页重新登录。",
          "The sign-in was not completed; begin again at the start page.");

  private final SessionConfiguration configuration;
  private final Admission admission;
  private final RefusedAccess refusedAccess;

  SignIn(SessionConfiguration configuration, Admission admission, RefusedAccess refusedAccess) {
    this.configuration = configuration;
    this.admission = admission;
    this.refusedAccess = refusedAccess;
  }

  void open(@Observes Router router) {
    requireSecrets();
    router.route(HttpMethod.GET, SIGN_IN).handler(this::signIn);
    router.route(HttpMethod.GET, CALLBACK).handler(this::signIn);
    router.route(HttpMethod.GET, SIGN_OUT).handler(this::signOut);
  }

  private void requireSecrets() {
    boolean complete =
        configuration.secret().filter(s -> s.length() >= 32).isPresent()
            && configuration.clientSecret().isPresent();
    if (configuration.enabled() && !complete) {
      throw new IllegalStateException(
          "开通网页登录需要 SESSION_SECRET（至少 32 个字符）和 WEB_CLIENT_SECRET。 Sign-in needs"
              + " SESSION_SECRET (32 characters or more) and WEB_CLIENT_SECRET.");
    }
  }

  private void signIn(RoutingContext context) {
    if (!configuration.enabled()) {
      ProblemResponse.send(context.request(), OFF);
      return;
    }
    admission
        .identity(context)
        .subscribe()
        .with(
            identity -> {
              if (isKnown(identity)) {
                redirect(context, ReturnPath.of(context.request().getParam("to")));
              } else {
                challenge(context);
              }
            },
            failure -> follow(context, failure));
  }

  /** The provider's own redirects end a step of the flow; any other failure ends the flow. */
  private void follow(RoutingContext context, Throwable failure) {
    if (failure instanceof AuthenticationRedirectException next) {
      redirect(context, next.getRedirectUri());
    } else if (Admission.isOutage(failure)) {
      ProblemResponse.send(context.request(), Admission.IDENTITY_UNAVAILABLE);
    } else if (context.request().path().equals(SIGN_IN)) {
      challenge(context);
    } else {
      LOG.infof("sign-in not completed cause=%s", failure);
      refusedAccess.note(context, FAILED);
      ProblemResponse.send(context.request(), FAILED);
    }
  }

  private static void challenge(RoutingContext context) {
    HttpAuthenticator authenticator = context.get(HttpAuthenticator.class.getName());
    context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    authenticator
        .sendChallenge(context)
        .subscribe()
        .with(
            sent -> {
              if (!context.response().ended()) {
                context.response().end();
              }
            },
            failure -> {
              LOG.warnf("sign-in not begun cause=%s", failure);
              ProblemResponse.send(context.request(), Admission.IDENTITY_UNAVAILABLE);
            });
  }

  /** Another site's link must not sign anybody out. */
  private void signOut(RoutingContext context) {
    if ("cross-site".equals(context.request().getHeader("sec-fetch-site"))) {
      redirect(context, ReturnPath.START);
      return;
    }
    admission
        .identity(context)
        .subscribe()
        .with(
            identity -> redirect(context, SIGNED_OUT),
            failure ->
                redirect(
                    context,
                    failure instanceof AuthenticationRedirectException next
                        ? next.getRedirectUri()
                        : SIGNED_OUT));
  }

  private static boolean isKnown(@Nullable SecurityIdentity identity) {
    return identity != null && !identity.isAnonymous();
  }

  private static void redirect(RoutingContext context, String to) {
    context.request().resume();
    context
        .response()
        .setStatusCode(302)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(HttpHeaders.LOCATION, to)
        .end();
  }
}
