package io.districtbudget.form.remote.answers;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * How far the ledger of a year has come.
 *
 * @param sequence of its last entry
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LedgerPosition(long sequence) {}
