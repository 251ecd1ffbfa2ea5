package io.districtbudget.assessment.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Balances of a project's fiscal year, in 元.
 *
 * @param sequence number of the newest entry
 * @param hash of the newest entry; null when it is not known
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerBalance(
    UUID projectId,
    long sequence,
    BigDecimal yearStart,
    BigDecimal fullYear,
    BigDecimal executed,
    @Nullable String hash) {}
