package io.districtbudget.project.ledger;

import java.util.List;

/**
 * What a posting came to.
 *
 * @param again the entry was posted before, by the same document or voucher number
 */
record Posted(LedgerEntry entry, BudgetAccount account, boolean again) {

  PostedResponse asResponse() {
    return new PostedResponse(List.of(EntryResponse.from(entry)), BalancesResponse.from(account));
  }
}
