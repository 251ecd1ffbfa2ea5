package io.districtbudget.project.ledger;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Objects;

/**
 * Who records, and when: shared by all entries of one posting, so that no moment knows a part of
 * it.
 *
 * <p>The moment is later than that of every earlier entry of the accounts, also when the clock was
 * set back meanwhile: one microsecond after the latest then. So the order of numbers and the order
 * of moments are the same, and what was known at a moment is always a beginning of the ledger.
 *
 * @param at in UTC, to the microsecond that the database keeps
 */
record Recording(String division, String actor, OffsetDateTime at) {

  static Recording of(
      String division, String actor, Clock clock, Collection<BudgetAccount> accounts) {
    OffsetDateTime now =
        OffsetDateTime.now(clock)
            .withOffsetSameInstant(ZoneOffset.UTC)
            .truncatedTo(ChronoUnit.MICROS);
    OffsetDateTime earliest =
        accounts.stream()
            .map(BudgetAccount::lastRecordedAt)
            .filter(Objects::nonNull)
            .map(last -> last.plus(1, ChronoUnit.MICROS))
            .max(OffsetDateTime.timeLineOrder())
            .orElse(now);
    return new Recording(division, actor, now.isBefore(earliest) ? earliest : now);
  }
}
