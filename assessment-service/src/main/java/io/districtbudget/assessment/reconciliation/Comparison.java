package io.districtbudget.assessment.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares two statements of the same year, project by project. */
final class Comparison {

  private final int year;
  private final List<Difference> differences = new ArrayList<>();
  private long lag;

  private Comparison(int year) {
    this.year = year;
  }

  static ReconciliationResponse of(
      int year, Map<UUID, LedgerBalance> ledger, Map<UUID, LedgerBalance> here) {
    Comparison comparison = new Comparison(year);
    Map<UUID, LedgerBalance> all = new TreeMap<>(Comparator.comparing(UUID::toString));
    all.putAll(here);
    all.putAll(ledger);
    all.keySet()
        .forEach(project -> comparison.compare(project, ledger.get(project), here.get(project)));
    return new ReconciliationResponse(
        year, all.size(), comparison.lag, List.copyOf(comparison.differences));
  }

  private void compare(UUID project, @Nullable LedgerBalance ledger, @Nullable LedgerBalance here) {
    long newest = ledger == null ? 0 : ledger.sequence();
    long applied = here == null ? 0 : here.sequence();
    lag += Math.max(0, newest - applied);
    if (newest != applied) {
      add(project, "sequence", Long.toString(newest), Long.toString(applied));
    }
    amount(
        project,
        "yearStart",
        ledger == null ? null : ledger.yearStart(),
        here == null ? null : here.yearStart());
    amount(
        project,
        "fullYear",
        ledger == null ? null : ledger.fullYear(),
        here == null ? null : here.fullYear());
    amount(
        project,
        "executed",
        ledger == null ? null : ledger.executed(),
        here == null ? null : here.executed());
    if (ledger != null && here != null && newest == applied) {
      hash(project, ledger.hash(), here.hash());
    }
  }

  /** What was told with the newest entry and what the ledger holds now; compared when both are. */
  private void hash(UUID project, @Nullable String ledger, @Nullable String here) {
    if (ledger != null && here != null && !ledger.equals(here)) {
      add(project, "hash", ledger, here);
    }
  }

  private void amount(
      UUID project, String field, @Nullable BigDecimal ledger, @Nullable BigDecimal here) {
    boolean same = ledger == null || here == null ? ledger == here : ledger.compareTo(here) == 0;
    if (!same) {
      add(project, field, text(ledger), text(here));
    }
  }

  private void add(UUID project, String field, @Nullable String ledger, @Nullable String here) {
    differences.add(new Difference(project, year, field, ledger, here));
  }

  private static @Nullable String text(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.toPlainString();
  }
}
