package io.districtbudget.support.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an audit trail.
 *
 * @param number place in the aggregate's chain, from 1
 * @param subject the token's {@code sub} of who acted; none for a system and in old entries
 * @param details JSON text
 * @param previous hash of the entry before, empty for the first
 * @param hash SHA-256 over all fields (without the subject where there is none) and {@code
 *     previous}, hexadecimal
 */
public record AuditEntry(
    long number,
    String action,
    String actor,
    @Nullable String subject,
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
      @Nullable String subject,
      OffsetDateTime at,
      @Nullable String reason,
      String details) {
    long number = last == null ? 1 : last.number() + 1;
    String previous = last == null ? "" : last.hash();
    AuditEntry entry =
        new AuditEntry(number, action, actor, subject, at, reason, details, previous, "");
    return new AuditEntry(
        number, action, actor, subject, at, reason, details, previous, entry.hashOf(aggregate));
  }

  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getLong("number"),
        row.getString("action"),
        row.getString("actor"),
        row.getString("subject"),
        row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
        row.getString("reason"),
        row.getString("details"),
        row.getString("previous"),
        row.getString("hash"));
  }

  boolean follows(@Nullable AuditEntry before, String aggregate) {
    return number == (before == null ? 1 : before.number + 1)
        && previous.equals(before == null ? "" : before.hash)
        && hash.equals(hashOf(aggregate));
  }

  private String hashOf(String aggregate) {
    List<@Nullable Object> fields = new ArrayList<>();
    Collections.addAll(fields, aggregate, number, action, actor, at, reason, details, previous);
    if (subject != null) {
      fields.add(subject);
    }
    return ChainHash.of(fields);
  }
}
