package io.districtbudget.assessment.recheck;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 分派复核 (assignment of rechecks) of one year.
 *
 * @param officer who is to do them; null takes the assignment back
 */
@Schema(
    examples =
        "{\"year\":2024,\"assessmentIds\":[\"d1b2c3d4-0000-4000-8000-000000000001\"],"
            + "\"officer\":{\"sub\":\"6f9a\",\"name\":\"李敏\"}}")
public record AssignmentRequest(
    @NotNull @Min(2000) @Max(2100) Integer year,
    @NotEmpty @Size(max = 500) List<@NotNull UUID> assessmentIds,
    @Nullable @Valid Officer officer) {

  /**
   * An account of the finance bureau.
   *
   * @param sub the token's subject
   */
  @Schema(name = "RecheckOfficer")
  public record Officer(
      @NotBlank @Size(max = 200) String sub, @NotBlank @Size(max = 200) String name) {}
}
