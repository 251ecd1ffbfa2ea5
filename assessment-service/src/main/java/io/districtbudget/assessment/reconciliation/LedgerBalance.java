package io.districtbudget.assessment.reconciliation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.util.UUID;

/** Balances of a project's fiscal year, in 元, with the number of the newest entry. */
@JsonIgnoreProperties(ignoreUnknown = true)
record LedgerBalance(
    UUID projectId,
    long sequence,
    BigDecimal yearStart,
    BigDecimal fullYear,
    BigDecimal executed) {}
