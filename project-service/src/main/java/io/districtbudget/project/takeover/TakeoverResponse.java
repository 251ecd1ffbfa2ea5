package io.districtbudget.project.takeover;

import io.districtbudget.project.ledger.BalancesResponse;
import java.util.UUID;

/** What was entered, or known before, and the balances of the year. */
public record TakeoverResponse(UUID projectId, String unitCode, BalancesResponse balances) {}
