package io.districtbudget.indicator.declaration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A version in a list.
 *
 * @param indicators how many it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionResponse(
    int version,
    String framework,
    Origin origin,
    int indicators,
    @Nullable String approvedBy,
    @Nullable OffsetDateTime approvedAt) {

  static VersionResponse from(PlanVersion version) {
    return new VersionResponse(
        version.number(),
        version.framework(),
        version.origin(),
        version.size(),
        version.approvedBy(),
        version.approvedAt());
  }
}
