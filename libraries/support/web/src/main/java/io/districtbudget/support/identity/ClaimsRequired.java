package io.districtbudget.support.identity;

import jakarta.ws.rs.Priorities;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a token whose claims do not limit its rows as its roles ask, before anything of the
 * request is read or waited for. The one place of it, in every service.
 */
public class ClaimsRequired {

  private final Caller caller;

  ClaimsRequired(Caller caller) {
    this.caller = caller;
  }

  /** It blocks nothing, and so may stand before the filter that waits for a token. */
  @ServerRequestFilter(nonBlocking = true, priority = Priorities.AUTHORIZATION - 1)
  public void requireClaims() {
    caller.requireClaims();
  }
}
