package io.districtbudget.indicator.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.districtbudget.support.audit.AuditEntry;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a declaration's history.
 *
 * @param subject the token's {@code sub} of who acted
 * @param details states before and after, version, grade and codes
 * @param hash covers this entry and the one before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransitionResponse(
    long number,
    String action,
    String actor,
    @Nullable String subject,
    OffsetDateTime at,
    @Nullable String opinion,
    @JsonRawValue @Schema(implementation = Object.class) String details,
    String hash) {

  static TransitionResponse from(AuditEntry entry) {
    return new TransitionResponse(
        entry.number(),
        entry.action(),
        entry.actor(),
        entry.subject(),
        entry.at(),
        entry.reason(),
        entry.details(),
        entry.hash());
  }
}
