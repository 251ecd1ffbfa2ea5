package io.districtbudget.support.http;

import jakarta.ws.rs.HeaderParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * What a caller had seen of the thing that its POST changes: nobody approves content that has
 * changed since. A request that is sent again under its {@code Idempotency-Key} is answered before
 * this is asked for.
 */
public class Seen {

  @HeaderParam("If-Match")
  @Parameter(
      description =
          "所办理内容的 ETag，取自读取或上一次办理的应答。"
              + " The entity tag of what was seen, from the answer of a GET or of the last act:"
              + " 428 PRECONDITION_REQUIRED without it, 412 VERSION_STALE when it has changed"
              + " since. `*` acts on whatever there is.")
  public @Nullable String ifMatch;

  /** The version that must still hold; 428 PRECONDITION_REQUIRED when none is named. */
  public ExpectedVersion version() {
    return ExpectedVersion.of(ifMatch);
  }
}
