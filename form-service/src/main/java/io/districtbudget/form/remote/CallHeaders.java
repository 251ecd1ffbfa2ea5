package io.districtbudget.form.remote;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** What is passed on with a call: whose it is, in which language, and what it follows. */
public final class CallHeaders {

  /** The caller's own token: this service has no rights of its own. */
  @HeaderParam("Authorization")
  public @Nullable String authorization;

  @HeaderParam("Accept-Language")
  public @Nullable String language;

  @HeaderParam("Idempotency-Key")
  public @Nullable String idempotencyKey;

  @HeaderParam("Consistency-Token")
  public @Nullable String consistencyToken;

  @HeaderParam("If-None-Match")
  public @Nullable String ifNoneMatch;

  @HeaderParam("If-Match")
  public @Nullable String ifMatch;
}
