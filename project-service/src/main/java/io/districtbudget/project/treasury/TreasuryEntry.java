package io.districtbudget.project.treasury;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.districtbudget.project.ledger.FundSource;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * 国库支付 (a payment, or its reversal) as the treasury system states it.
 *
 * @param projectCode code of the project in the registry
 * @param year fiscal year whose budget pays
 * @param kind payment or reversal
 * @param amount paid, above 0, in 元, as a decimal string; the same for the reversal
 * @param voucherNumber unique in the treasury system
 * @param reversedVoucherNumber of a reversal: the payment that it takes back
 */
@Schema(additionalProperties = Schema.True.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TreasuryEntry(
    @NotBlank @Size(max = 64) @Pattern(regexp = PRINTABLE) String projectCode,
    int year,
    @NotNull Kind kind,
    @NotNull FundSource source,
    @NotBlank @Size(max = 40) String amount,
    @NotBlank @Size(max = 128) @Pattern(regexp = PRINTABLE) String voucherNumber,
    @NotNull LocalDate date,
    @Nullable @Size(max = 1000) @Pattern(regexp = WRITTEN) String reason,
    @Nullable @Size(max = 128) @Pattern(regexp = PRINTABLE) String reversedVoucherNumber) {

  /** The database keeps no NUL; names and numbers have no other control characters either. */
  private static final String PRINTABLE = "[^\\p{Cntrl}]*";

  private static final String WRITTEN = "[^\\x00]*";

  /** What the treasury did. */
  public enum Kind {
    /** 支付. */
    EXECUTION,
    /** 退款 or 冲销. */
    REVERSAL
  }
}
