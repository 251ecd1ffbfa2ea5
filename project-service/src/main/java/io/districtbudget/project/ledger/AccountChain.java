package io.districtbudget.project.ledger;

import io.districtbudget.project.ledger.ChainBreak.Code;
import io.districtbudget.project.money.Money;
import io.districtbudget.support.problem.ProblemException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows the entries of one account in the order of their numbers and remembers the first break.
 * It trusts nothing that it reads: kinds, sources and amounts may have been changed to anything.
 */
final class AccountChain {

  private final UUID projectId;
  private final int year;
  private final long sequence;
  private final String lastHash;
  private final Map<String, FundBalance> stored;
  private final Map<String, FundBalance> summed = new TreeMap<>();
  private String hash = "";
  private long entries;
  private @Nullable ChainBreak first;

  private AccountChain(
      UUID projectId, int year, long sequence, String lastHash, Map<String, FundBalance> stored) {
    this.projectId = projectId;
    this.year = year;
    this.sequence = sequence;
    this.lastHash = lastHash;
    this.stored = stored;
  }

  /** The account of the row; one that was removed counts as one that has posted nothing. */
  static AccountChain beginning(ResultSet row) throws SQLException {
    String lastHash = row.getString("last_hash");
    return new AccountChain(
        row.getObject("project_id", UUID.class),
        row.getInt("fiscal_year"),
        row.getLong("sequence"),
        lastHash == null ? "" : lastHash,
        funds(row));
  }

  private static Map<String, FundBalance> funds(ResultSet row) throws SQLException {
    Map<String, FundBalance> funds = new TreeMap<>();
    Array array = row.getArray("funds");
    if (array != null) {
      for (String[] fund : (String[][]) array.getArray()) {
        funds.put(
            fund[0],
            new FundBalance(
                Money.of(fund[1]), Money.of(fund[2]), Money.of(fund[3]), Money.of(fund[4])));
      }
    }
    return funds;
  }

  boolean isOf(ResultSet row) throws SQLException {
    return projectId.equals(row.getObject("project_id", UUID.class))
        && year == row.getInt("fiscal_year");
  }

  /** Takes the row's entry, if it has one. */
  void follow(ResultSet row) throws SQLException {
    long number = row.getLong("number");
    if (row.wasNull()) {
      return;
    }
    entries++;
    if (first == null) {
      String found = row.getString("hash");
      check(number, row.getString("previous"), found, EntryText.hash(row, "canonical"));
      hash = found;
    }
    if (first == null) {
      add(number, row.getString("source"), row.getString("kind"), row.getString("amount"));
    }
  }

  /** A kind or an amount that no entry can have is a change, whatever hash was made for it. */
  private void add(long number, String source, String kind, String amount) {
    try {
      FundBalance part = FundBalance.EMPTY.with(EntryKind.valueOf(kind), Money.of(amount));
      summed.merge(source, part, FundBalance::plus);
    } catch (IllegalArgumentException | ProblemException impossible) {
      broken(number, Code.CONTENT_CHANGED, null, kind + " " + source + " " + amount);
    }
  }

  private void check(long number, String previous, String found, String computed) {
    if (number < entries || number > sequence) {
      broken(number, Code.ENTRY_UNKNOWN, null, null);
    } else if (number > entries) {
      broken(entries, Code.ENTRY_MISSING, null, null);
    } else if (!found.equals(computed)) {
      broken(number, Code.CONTENT_CHANGED, found, computed);
    } else if (!previous.equals(hash)) {
      broken(number, Code.LINK_BROKEN, hash, previous);
    }
  }

  long entries() {
    return entries;
  }

  /** The first break, when all entries were followed. */
  Optional<ChainBreak> firstBreak() {
    if (first == null && entries < sequence) {
      broken(entries + 1, Code.ENTRY_MISSING, null, null);
    }
    if (first == null && !hash.equals(lastHash)) {
      broken(entries, Code.HEAD_DIFFERS, lastHash, hash);
    }
    if (first == null) {
      checkBalances();
    }
    return Optional.ofNullable(first);
  }

  private void checkBalances() {
    Map<String, FundBalance> all = new TreeMap<>(stored);
    all.putAll(summed);
    for (String source : all.keySet()) {
      FundBalance sum = summed.getOrDefault(source, FundBalance.EMPTY);
      FundBalance found = stored.getOrDefault(source, FundBalance.EMPTY);
      if (first == null && !sum.equals(found)) {
        broken(null, Code.BALANCE_DIFFERS, text(source, sum), text(source, found));
      }
    }
  }

  private static String text(String source, FundBalance balance) {
    return "%s yearStart=%s fullYear=%s executed=%s carriedOut=%s"
        .formatted(
            source,
            balance.yearStart(),
            balance.fullYear(),
            balance.executed(),
            balance.carriedOut());
  }

  private void broken(
      @Nullable Long number, Code code, @Nullable String expected, @Nullable String found) {
    first =
        new ChainBreak(
            projectId, year, number, code, code.text().zh(), code.text().en(), expected, found);
  }
}
