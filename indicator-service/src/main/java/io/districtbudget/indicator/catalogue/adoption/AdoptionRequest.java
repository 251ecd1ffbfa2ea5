package io.districtbudget.indicator.catalogue.adoption;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which declared indicators are to enter the catalogue.
 *
 * @param fromYear first fiscal year of the declarations
 * @param toYear last one
 * @param departmentCode only declarations of this department; the new indicators are its own
 * @param leastUses groups used in fewer declarations are left out; 2 when absent
 * @param threshold likeness from 0.50 to 1.00 from which two names are one indicator; 0.70 when
 *     absent
 * @param dryRun true shows the groups, false adopts those that the dry run has shown
 * @param plan the {@code plan} that the dry run answered; needed to adopt
 * @param groups keys of the groups to adopt; all when absent
 */
@Schema(
    example = "{\"fromYear\": 2021, \"toYear\": 2023, \"threshold\": \"0.70\", \"dryRun\": true}")
public record AdoptionRequest(
    @NotNull @Min(2000) @Max(2100) Integer fromYear,
    @NotNull @Min(2000) @Max(2100) Integer toYear,
    @Nullable @Size(max = 64) String departmentCode,
    @Nullable @Min(1) @Max(10_000) Integer leastUses,
    @Nullable @DecimalMin("0.50") @DecimalMax("1.00") @Digits(integer = 1, fraction = 3) BigDecimal threshold,
    @NotNull Boolean dryRun,
    @Nullable @Size(max = 64) String plan,
    @Nullable @Size(max = 5_000) List<@NotBlank @Size(max = 400) String> groups) {

  private static final int USUAL_THRESHOLD = 700;
  private static final int USUAL_USES = 2;

  int thousandths() {
    return threshold == null ? USUAL_THRESHOLD : threshold.movePointRight(3).intValueExact();
  }

  int uses() {
    return leastUses == null ? USUAL_USES : leastUses;
  }
}
