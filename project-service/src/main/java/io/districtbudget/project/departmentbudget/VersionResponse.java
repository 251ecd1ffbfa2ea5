package io.districtbudget.project.departmentbudget;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.money.Money;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A version of a department budget in a list: who stored it when, and what its totals are. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VersionResponse(
    int version,
    @Nullable String title,
    @Nullable Money revenue,
    @Nullable Money expenditure,
    String storedBy,
    OffsetDateTime storedAt,
    String fingerprint) {

  static VersionResponse from(StoredVersion version) {
    return new VersionResponse(
        version.number(),
        version.title(),
        version.revenue(),
        version.expenditure(),
        version.storedBy(),
        version.storedAt(),
        version.fingerprint());
  }
}
