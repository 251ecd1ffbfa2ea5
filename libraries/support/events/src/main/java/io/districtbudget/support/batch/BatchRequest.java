package io.districtbudget.support.batch;

import io.districtbudget.support.idempotency.IdempotencyKeys;
import io.districtbudget.support.problem.ProblemDetails;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a batch is to be done: {@code @Valid @BeanParam}, beside the lines as {@code byte[]}. */
public class BatchRequest {

  /** Media type of the lines and of their results. */
  public static final String NDJSON = "application/x-ndjson";

  /** {@code true}: all lines in one transaction, or none of them. */
  @QueryParam("atomic")
  @DefaultValue("false")
  @Pattern(regexp = "true|false") @Parameter(description = "true: all lines or none, in one transaction")
  public String atomic = "false";

  /** Makes a repeated batch answer as the first time, line by line. */
  @HeaderParam("Idempotency-Key")
  public @Nullable String idempotencyKey;

  @Context HttpHeaders headers;

  boolean allOrNone() {
    return Boolean.parseBoolean(atomic);
  }

  @Nullable String key() {
    return idempotencyKey == null ? null : IdempotencyKeys.checked(idempotencyKey);
  }

  Locale language() {
    return ProblemDetails.language(headers);
  }
}
