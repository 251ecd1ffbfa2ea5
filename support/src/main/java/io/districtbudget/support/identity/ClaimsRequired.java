package io.districtbudget.support.identity;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a token whose claims do not limit its rows as its roles ask, before anything of the
 * request is read or waited for: ahead of the filters that wait, and like them it does not block.
 * The one place of it, in every service.
 */
@Provider
@NonBlocking
@Priority(Priorities.AUTHORIZATION - 1)
public class ClaimsRequired implements ContainerRequestFilter {

  private final Caller caller;

  ClaimsRequired(Caller caller) {
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    caller.requireClaims();
  }
}
