package io.districtbudget.support.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.districtbudget.support.http.Page;
import io.districtbudget.support.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Audit entries of the caller's division across all aggregates, the newest first. */
@ApplicationScoped
class AuditEntries {

  private static final String PAGE =
      """
      SELECT aggregate, number, action, actor, subject, at, reason, details, hash FROM audit_entry
      WHERE division = ? AND (?::text IS NULL OR starts_with(aggregate, ?))
        AND (?::text IS NULL OR subject = ?)
        AND (?::timestamptz IS NULL OR at >= ?) AND (?::timestamptz IS NULL OR at < ?)
        AND (?::timestamptz IS NULL OR (at, aggregate, number) < (?, ?, ?))
      ORDER BY at DESC, aggregate DESC, number DESC LIMIT ?
      """;

  private final AgroalDataSource dataSource;
  private final ObjectMapper json;
  private final Caller caller;

  AuditEntries(AgroalDataSource dataSource, ObjectMapper json, Caller caller) {
    this.dataSource = dataSource;
    this.json = json;
    this.caller = caller;
  }

  Page<AuditEntryResponse> page(AuditQuery query) {
    List<AuditEntryResponse> entries = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      bind(select, query);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          entries.add(entry(row));
        }
      }
    } catch (SQLException | JsonProcessingException cause) {
      throw new IllegalStateException("audit entries not read", cause);
    }
    return query.page(
        entries,
        entry -> List.of(entry.at().toString(), entry.aggregate(), "" + entry.number()),
        entry -> entry);
  }

  private void bind(PreparedStatement select, AuditQuery query) throws SQLException {
    List<String> after = query.position(3);
    boolean first = after.isEmpty();
    OffsetDateTime before = first ? null : OffsetDateTime.parse(after.get(0));
    int at = 1;
    select.setString(at++, caller.division());
    select.setString(at++, query.aggregate);
    select.setString(at++, query.aggregate);
    select.setString(at++, query.sub);
    select.setString(at++, query.sub);
    select.setObject(at++, query.from);
    select.setObject(at++, query.from);
    select.setObject(at++, query.to);
    select.setObject(at++, query.to);
    select.setObject(at++, before);
    select.setObject(at++, before);
    select.setString(at++, first ? "" : after.get(1));
    select.setLong(at++, first ? 0 : Long.parseLong(after.get(2)));
    select.setInt(at, query.limit + 1);
  }

  private AuditEntryResponse entry(ResultSet row) throws SQLException, JsonProcessingException {
    String aggregate = row.getString("aggregate");
    long number = row.getLong("number");
    return new AuditEntryResponse(
        aggregate + "#" + number,
        aggregate,
        number,
        row.getString("action"),
        row.getString("actor"),
        row.getString("subject"),
        row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
        row.getString("reason"),
        json.readTree(row.getString("details")),
        row.getString("hash"));
  }
}
