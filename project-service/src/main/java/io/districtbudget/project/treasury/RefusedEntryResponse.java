package io.districtbudget.project.treasury;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A refused entry as it is served.
 *
 * @param entry the entry as the treasury system sent it; the beginning of the record's text when it
 *     is no entry
 * @param code of the rule that refused it; RULES_BROKEN when there are several
 * @param errors every broken rule
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RefusedEntryResponse(
    UUID id,
    String sourceSystem,
    @JsonRawValue @Schema(implementation = TreasuryEntry.class) String entry,
    String code,
    String detail,
    String detailEn,
    @JsonRawValue @Schema(implementation = RefusalError[].class) String errors,
    RefusedEntry.Status status,
    OffsetDateTime refusedAt,
    @Nullable String decidedBy,
    @Nullable OffsetDateTime decidedAt,
    @Nullable String decisionReason) {

  static RefusedEntryResponse from(RefusedEntry refused) {
    return new RefusedEntryResponse(
        refused.id(),
        refused.sourceSystem(),
        refused.data(),
        refused.code(),
        refused.detail().zh(),
        refused.detail().en(),
        refused.errors(),
        refused.status(),
        refused.refusedAt(),
        refused.decidedBy(),
        refused.decidedAt(),
        refused.decisionReason());
  }
}
