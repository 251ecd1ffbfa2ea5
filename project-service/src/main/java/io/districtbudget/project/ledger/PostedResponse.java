package io.districtbudget.project.ledger;

import java.util.List;

/** What was posted, or was posted before, with the balances that hold now. */
public record PostedResponse(List<EntryResponse> entries, BalancesResponse balances) {}
