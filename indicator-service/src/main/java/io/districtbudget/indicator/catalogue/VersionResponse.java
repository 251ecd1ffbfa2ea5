package io.districtbudget.indicator.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of an indicator.
 *
 * @param supersededBy who changed it, absent for the present version
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "IndicatorVersionResponse")
public record VersionResponse(
    IndicatorResponse indicator,
    @Nullable String supersededBy,
    @Nullable OffsetDateTime supersededAt) {

  static VersionResponse of(CatalogueVersion version) {
    return new VersionResponse(version.content(), version.supersededBy(), version.supersededAt());
  }
}
