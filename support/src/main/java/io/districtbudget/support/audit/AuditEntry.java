package io.districtbudget.support.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an audit trail.
 *
 * @param number place in the aggregate's chain, from 1
 * @param details JSON text
 * @param previous hash of the entry before, empty for the first
 * @param hash SHA-256 over all fields and {@code previous}, hexadecimal
 */
public record AuditEntry(
    long number,
    String action,
    String actor,
    OffsetDateTime at,
    @Nullable String reason,
    String details,
    String previous,
    String hash) {

  /** The end of a chain. */
  record Link(long number, String hash) {}

  static AuditEntry after(
      @Nullable Link last,
      String aggregate,
      String action,
      String actor,
      OffsetDateTime at,
      @Nullable String reason,
      String details) {
    long number = last == null ? 1 : last.number() + 1;
    String previous = last == null ? "" : last.hash();
    String hash = hash(aggregate, number, action, actor, at, reason, details, previous);
    return new AuditEntry(number, action, actor, at, reason, details, previous, hash);
  }

  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getString("action"),
        row.getString("actor"),
        row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
        row.getString("reason"),
        row.getString("details"),
        row.getString("previous"),
        row.getString("hash"));
  }

  boolean follows(@Nullable AuditEntry before, String aggregate) {
    return number == (before == null ? 1 : before.number + 1)
        && previous.equals(before == null ? "" : before.hash)
        && hash.equals(hash(aggregate, number, action, actor, at, reason, details, previous));
  }

  private static String hash(@Nullable Object... fields) {
    return ChainHash.of(Arrays.asList(fields));
  }
}
