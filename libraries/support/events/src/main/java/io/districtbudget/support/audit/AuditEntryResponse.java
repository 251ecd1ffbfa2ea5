package io.districtbudget.support.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * 留痕 (an audit entry): who did what, when and why.
 *
 * @param id of the entry: its aggregate and number
 * @param aggregate what was changed, such as {@code targets:<project>/<year>}
 * @param number place in the aggregate's chain, from 1
 * @param actor account, or the type of the event that was the cause
 * @param sub the token's subject of who acted, absent for a system
 * @param details the resulting state or figures
 * @param hash of the entry and the one before it in its chain
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditEntryResponse(
    String id,
    String aggregate,
    long number,
    String action,
    String actor,
    @Nullable String sub,
    OffsetDateTime at,
    @Nullable String reason,
    JsonNode details,
    String hash) {}
