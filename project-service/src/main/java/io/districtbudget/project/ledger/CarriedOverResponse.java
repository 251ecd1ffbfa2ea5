package io.districtbudget.project.ledger;

import java.util.List;

/**
 * What a carry-over posted, or posted before.
 *
 * @param entries those of the old year, then those of the next; the two of one source share a
 *     transferId
 * @param balances of the old year, as they are now
 * @param nextYear balances of the next year, as they are now
 */
public record CarriedOverResponse(
    List<EntryResponse> entries, BalancesResponse balances, BalancesResponse nextYear) {}
