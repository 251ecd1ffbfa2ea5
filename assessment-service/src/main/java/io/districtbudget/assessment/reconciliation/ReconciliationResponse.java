package io.districtbudget.assessment.reconciliation;

import java.util.List;

/**
 * 对账结果 (result of a reconciliation).
 *
 * @param checked number of projects that either side knows for the year
 * @param lag number of ledger entries that have not been applied here yet
 * @param differences every field that differs; while the lag is above 0 some are on their way
 */
public record ReconciliationResponse(
    int year, int checked, long lag, List<Difference> differences) {}
