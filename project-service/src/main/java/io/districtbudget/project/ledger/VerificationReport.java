package io.districtbudget.project.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what a verification has seen and keeps the first broken accounts. */
final class VerificationReport {

  private static final int MOST_NAMED = 100;

  private final @Nullable Integer year;
  private final List<ChainBreak> broken = new ArrayList<>();
  private long accounts;
  private long entries;
  private long brokenAccounts;

  VerificationReport(@Nullable Integer year) {
    this.year = year;
  }

  /** Takes the account that has been read to its end; none before the first. */
  void add(@Nullable AccountChain chain) {
    if (chain == null) {
      return;
    }
    accounts++;
    entries += chain.entries();
    chain
        .firstBreak()
        .ifPresent(
            found -> {
              brokenAccounts++;
              if (broken.size() < MOST_NAMED) {
                broken.add(found);
              }
            });
  }

  VerificationResponse asResponse() {
    return new VerificationResponse(
        year, accounts, entries, brokenAccounts == 0, brokenAccounts, List.copyOf(broken));
  }
}
